import { NativeSelect } from '@mantine/core';
import { APPLICABLE, backgroundsFor } from '../../commands/exporting/applicable';
import { useLocale, useText } from '../../i18n/i18n';
import { isLocale, LOCALES, type Locale } from '../../i18n/locales';
import { facetsFor, showsLens } from '../../model/audience';
import { LENSES, type Lens } from '../../model/vocabulary';
import { ChoiceGroup } from './ChoiceGroup';
import classes from './choices.module.css';
import { Section } from './Section';
import type { ChoiceProps } from './useExportChoices';

interface LookChoicesProps extends ChoiceProps {
  /** What the canvas shows. */
  readonly lens: Lens;
  readonly languageFailed: boolean;
}

/** Theme, background, colours and language of the picture. */
export function LookChoices({ choices, onChange, lens, languageFailed }: LookChoicesProps) {
  const t = useText();
  const has = APPLICABLE[choices.format];
  if (!has.picture) return null;
  const facets = facetsFor(choices.audience, choices.facets);
  const used = choices.lens ?? lens;
  const summary = [
    has.theme && t(`exporting.theme.${choices.theme}`),
    has.background && t(`exporting.background.${choices.background}`),
    showsLens(used, facets) && t(`domain.lens.${used}`),
    choices.language ? LOCALES[choices.language] : t('exporting.language.summary'),
  ];
  return (
    <Section
      name="look"
      label={t('exporting.look')}
      summary={summary.filter((part) => part !== false).join(' · ')}
    >
      {has.theme && (
        <div className={classes.pair}>
          <ChoiceGroup
            look="row"
            label={t('exporting.theme.label')}
            value={choices.theme}
            onChange={(theme) => onChange({ theme })}
            choices={[
              { value: 'light', label: t('exporting.theme.light') },
              { value: 'dark', label: t('exporting.theme.dark') },
            ]}
          />
          <ChoiceGroup
            look="row"
            label={t('exporting.background.label')}
            value={choices.background}
            onChange={(background) => onChange({ background })}
            choices={backgroundsFor(choices.theme).map((value) => ({
              value,
              label: t(`exporting.background.${value}`),
            }))}
          />
        </div>
      )}
      <NativeSelect
        classNames={{ label: classes.fieldLabel ?? '', description: classes.hint ?? '' }}
        inputWrapperOrder={['label', 'input', 'description']}
        label={t('exporting.lens.label')}
        description={showsLens(used, facets) ? undefined : t('exporting.lens.hidden')}
        value={choices.lens ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ lens: LENSES.find((known) => known === value) ?? null })
        }
        data={[
          { value: '', label: t('exporting.lens.current', { lens: t(`domain.lens.${lens}`) }) },
          ...LENSES.map((value) => ({ value, label: t(`domain.lens.${value}`) })),
        ]}
      />
      <LanguageChoice
        language={choices.language}
        onChange={(language) => onChange({ language })}
        failed={languageFailed}
      />
    </Section>
  );
}

interface LanguageChoiceProps {
  readonly language: Locale | null;
  readonly onChange: (language: Locale | null) => void;
  readonly failed: boolean;
}

/** The language of the picture's own words, whatever the app speaks. */
function LanguageChoice({ language, onChange, failed }: LanguageChoiceProps) {
  const t = useText();
  const shown = useLocale();
  return (
    <NativeSelect
      classNames={{ label: classes.fieldLabel ?? '' }}
      label={t('exporting.language.label')}
      error={failed ? t('exporting.language.failed') : undefined}
      value={language ?? ''}
      onChange={({ currentTarget: { value } }) => onChange(isLocale(value) ? value : null)}
      data={[
        { value: '', label: t('exporting.language.app', { language: LOCALES[shown] }) },
        ...Object.entries(LOCALES).map(([value, label]) => ({ value, label })),
      ]}
    />
  );
}
