import { IconEyeExclamation, IconShieldCheck } from '@tabler/icons-react';
import { useText } from '../../i18n/i18n';
import type { ExportChoices } from '../../state/exportChoices';
import classes from './export.module.css';
import { judgementsIn } from './judgements';

/** What the file tells of our judgements, and so where it may go. */
export function JudgementNote({ choices }: { readonly choices: ExportChoices }) {
  const t = useText();
  const { sentence, isSafe } = judgementsIn(choices);
  const Icon = isSafe ? IconShieldCheck : IconEyeExclamation;
  return (
    <p className={classes.opinions}>
      <Icon size={18} stroke={1.6} aria-hidden />
      {t(sentence)}
    </p>
  );
}
