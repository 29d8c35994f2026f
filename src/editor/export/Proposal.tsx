import { IconAlertTriangle, IconWand } from '@tabler/icons-react';
import { useLocale, useText } from '../../i18n/i18n';
import { proposalFor } from './arrangementProposal';
import classes from './preview.module.css';
import type { PlanSummary } from './usePreview';

interface ProposalProps {
  readonly summary: PlanSummary;
  /** Whether the arrangement is left to us. */
  readonly isAuto: boolean;
}

/** What is proposed for the page and why, or that the text will be too small; above what comes of it. */
export function Proposal({ summary, isAuto }: ProposalProps) {
  const t = useText();
  const proposal = proposalFor(summary, isAuto, t, useLocale());
  const Icon = proposal?.kind === 'warning' ? IconAlertTriangle : IconWand;
  return (
    <div role="status" className={classes.proposal} data-kind={proposal?.kind}>
      {proposal && (
        <>
          <Icon size={17} stroke={1.7} aria-hidden />
          <span>{proposal.sentence}</span>
        </>
      )}
    </div>
  );
}
