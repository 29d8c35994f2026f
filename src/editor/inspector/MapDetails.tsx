import { editInfo } from '../../commands/edits';
import { useText } from '../../i18n/i18n';
import type { MapInfo } from '../../model/map';
import {
  ANALYSIS_STEPS,
  BUYING_STAGES,
  DECISION_BODIES,
  DECISION_LEVELS,
  DECISION_TYPES,
  MARKET_POSITIONS,
  SOCIAL_STYLES,
} from '../../model/vocabulary';
import { useOpenMap } from '../../state/openMap';
import { Glyph } from '../tagging/Glyph';
import { ChoiceField } from './ChoiceField';
import { FieldGrid } from './FieldGroup';
import classes from './inspector.module.css';
import { MapText } from './MapText';
import { QualificationFields } from './QualificationFields';
import { type Section, Sections } from './Sections';
import { TextField } from './TextField';

/** What is true of the map as a whole: the account and the deal. */
export function MapDetails() {
  const t = useText();
  const info = useOpenMap(({ map }) => map.info);
  return (
    <>
      <h2 className={classes.heading}>{t('inspector.map.heading')}</h2>
      <p className={classes.intro}>{t('inspector.map.hint')}</p>
      <FieldGrid>
        <MapText info={info} field="account" className={classes.wide} />
        <ChoiceField
          className={classes.wide}
          label={t('inspector.map.stage')}
          value={info.stage}
          choices={BUYING_STAGES.map((value, index) => ({
            value,
            label: `${index + 1}. ${t(`domain.stage.${value}`)}`,
          }))}
          onChoose={(stage) => editInfo({ stage })}
        />
        <ChoiceField
          className={classes.wide}
          label={t('inspector.map.ourStyle')}
          value={info.ourStyle}
          choices={SOCIAL_STYLES.map((value) => ({ value, label: t(`domain.style.${value}`) }))}
          onChoose={(ourStyle) => editInfo({ ourStyle })}
          glyph={<Glyph tag="style" value={info.ourStyle} />}
        />
      </FieldGrid>
      <Sections sections={sectionsOf(info)} />
    </>
  );
}

function sectionsOf(info: MapInfo): Section[] {
  return [
    {
      title: 'inspector.section.decision',
      filled: [info.decisionType, info.decisionLevel, info.decisionBody].some(isKnown),
      body: () => <DecisionFields info={info} />,
    },
    {
      title: 'inspector.section.qualification',
      filled: Object.values(info.qualification).some(
        ({ answer, note }) => isKnown(answer) || note !== '',
      ),
      body: () => <QualificationFields qualification={info.qualification} />,
    },
    {
      title: 'inspector.section.position',
      filled:
        isKnown(info.marketPosition) ||
        (info.customerFit || info.competitors || info.factorsFor || info.factorsAgainst) !== '',
      body: () => <PositionFields info={info} />,
    },
    {
      title: 'inspector.section.analysis',
      filled: Object.values(info.analysis).some((step) => step !== ''),
      body: () => <AnalysisFields analysis={info.analysis} />,
    },
  ];
}

function isKnown(answer: string): boolean {
  return answer !== 'unknown';
}

interface InfoProps {
  readonly info: MapInfo;
}

function DecisionFields({ info }: InfoProps) {
  const t = useText();
  return (
    <>
      <ChoiceField
        className={classes.wide}
        label={t('inspector.map.decisionType')}
        value={info.decisionType}
        choices={DECISION_TYPES.map((value) => ({
          value,
          label: t(`domain.decisionType.${value}`),
        }))}
        onChoose={(decisionType) => editInfo({ decisionType })}
      />
      <ChoiceField
        className={classes.wide}
        label={t('inspector.map.decisionLevel')}
        value={info.decisionLevel}
        choices={DECISION_LEVELS.map((value) => ({
          value,
          label: t(`domain.decisionLevel.${value}`),
        }))}
        onChoose={(decisionLevel) => editInfo({ decisionLevel })}
      />
      <ChoiceField
        className={classes.wide}
        label={t('inspector.map.decisionBody')}
        value={info.decisionBody}
        choices={DECISION_BODIES.map((value) => ({
          value,
          label: t(`domain.decisionBody.${value}`),
        }))}
        onChoose={(decisionBody) => editInfo({ decisionBody })}
      />
      <MapText info={info} field="businessHead" />
      <MapText info={info} field="technicalHead" />
    </>
  );
}

function PositionFields({ info }: InfoProps) {
  const t = useText();
  return (
    <>
      <MapText
        info={info}
        field="customerFit"
        multiline
        className={classes.wide}
        placeholder={t('inspector.map.customerFitHint')}
      />
      <ChoiceField
        className={classes.wide}
        label={t('inspector.map.marketPosition')}
        value={info.marketPosition}
        choices={MARKET_POSITIONS.map((value) => ({
          value,
          label: t(`domain.marketPosition.${value}`),
        }))}
        onChoose={(marketPosition) => editInfo({ marketPosition })}
      />
      <MapText
        info={info}
        field="competitors"
        multiline
        className={classes.wide}
        placeholder={t('inspector.map.competitorsHint')}
      />
      <MapText info={info} field="factorsFor" multiline className={classes.wide} />
      <MapText info={info} field="factorsAgainst" multiline className={classes.wide} />
    </>
  );
}

/** The six steps of a stakeholder analysis, to be walked through. Source: DOMAIN.md §7 */
function AnalysisFields({ analysis }: { readonly analysis: MapInfo['analysis'] }) {
  const t = useText();
  return ANALYSIS_STEPS.map((step) => (
    <TextField
      key={step}
      multiline
      className={classes.wide}
      label={t(`domain.analysisStep.${step}`)}
      subject="map"
      value={analysis[step]}
      write={(text, visit) => editInfo({ analysis: { [step]: text } }, `${step} ${visit}`)}
    />
  ));
}
