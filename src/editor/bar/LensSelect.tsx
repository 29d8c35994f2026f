import { NativeSelect } from '@mantine/core';
import { IconColorFilter } from '@tabler/icons-react';
import { useText } from '../../i18n/i18n';
import { LENSES, type Lens } from '../../model/vocabulary';
import { useSession } from '../../state/session';
import classes from './bar.module.css';

/** What the cards' colour tells. */
export function LensSelect() {
  const t = useText();
  const lens = useSession((state) => state.lens);
  return (
    <NativeSelect
      size="sm"
      className={classes.lens}
      aria-label={t('editor.lens')}
      title={t('editor.lens')}
      leftSection={<IconColorFilter size={16} />}
      leftSectionPointerEvents="none"
      value={lens}
      data={LENSES.map((value) => ({ value, label: t(`domain.lens.${value}`) }))}
      onChange={(event) => useSession.setState({ lens: event.currentTarget.value as Lens })}
    />
  );
}
