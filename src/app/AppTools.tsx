import { ActionIcon, Group, NativeSelect, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { showLocale, useLocale, useText } from '../i18n/i18n';
import { isLocale, LOCALES } from '../i18n/locales';
import { prefer, type ThemePreference, usePreferences } from '../state/preferences';
import classes from './appTools.module.css';

const ICON = 19;
const NEXT_THEME: Readonly<Record<ThemePreference, ThemePreference>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};
const THEME_ICON = {
  system: <IconDeviceDesktop size={ICON} />,
  light: <IconSun size={ICON} />,
  dark: <IconMoon size={ICON} />,
};

/** Language and theme: the same on every screen. @param compact in a bar with little room */
export function AppTools({ compact = false }: { compact?: boolean }) {
  return (
    <Group gap={6} wrap="nowrap">
      <LanguageSelect compact={compact} />
      <ThemeButton />
    </Group>
  );
}

function LanguageSelect({ compact }: { compact: boolean }) {
  const t = useText();
  const locale = useLocale();
  return (
    <NativeSelect
      size="sm"
      className={classes.language}
      wrapperProps={{ 'data-compact': compact || undefined }}
      aria-label={t('app.language')}
      title={t('app.language')}
      leftSection={<IconLanguage size={16} />}
      leftSectionPointerEvents="none"
      value={locale}
      data={Object.entries(LOCALES).map(([value, label]) => ({ value, label }))}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (!isLocale(chosen)) return;
        prefer({ locale: chosen });
        showLocale(chosen).catch((error: unknown) => console.error(error));
      }}
    />
  );
}

function ThemeButton() {
  const t = useText();
  const theme = usePreferences((state) => state.theme);
  const { setColorScheme } = useMantineColorScheme();
  const label = t('app.theme', { theme: t(`app.themes.${theme}`) });
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        onClick={() => {
          const next = NEXT_THEME[theme];
          prefer({ theme: next });
          setColorScheme(next === 'system' ? 'auto' : next);
        }}
      >
        {THEME_ICON[theme]}
      </ActionIcon>
    </Tooltip>
  );
}
