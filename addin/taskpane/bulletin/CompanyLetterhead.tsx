import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BulletinKind } from '../../../ledger/bulletin/content';
import { REQUIRED_FIELDS, type Letterhead } from '../../../ledger/bulletin/letterhead';
import type { Say } from '../../locales/texts';
import type { PaneActions } from '../actions';
import { Fault } from '../Fault';
import { useNotify } from '../notice/NoticeContext';
import { useSay } from '../text/TextContext';
import { useSharedDocuments } from '../useSharedDocuments';
import { useTask, valueOf } from '../useTask';

const useStyles = makeStyles({
  note: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface CompanyLetterheadProps {
  readonly actions: PaneActions;
  readonly kind: BulletinKind;
  /** As it stands in the form. */
  readonly letterhead: Letterhead;
  readonly onTake: (letterhead: Letterhead) => void;
}

/** The company's letterhead where the form has another one: offered, and for the performance office put in its place. */
export function CompanyLetterhead({ actions, kind, letterhead, onTake }: CompanyLetterheadProps) {
  const styles = useStyles();
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const shared = useSharedDocuments(actions, 'letterheads');
  if (shared.documents === null) return null;
  const seen = shared.documents.find(({ id }) => id === kind);
  const company = seen?.content ?? null;
  const differences = company === null ? [] : differencesOf(letterhead, company, say);
  const isComplete = REQUIRED_FIELDS.every((field) => letterhead[field].trim() !== '');
  const canSave = shared.mayWrite && isComplete && (company === null || differences.length > 0);
  const save = (): void =>
    task.run(async () => {
      valueOf(await shared.save({ kind: 'letterheads', content: { ...letterhead, kind } }, seen));
      notify({ text: say('shared.letterhead.saved') });
    });
  return (
    <>
      {company !== null && differences.length > 0 && (
        <p className={styles.note}>
          {say('shared.letterhead.differs', { fields: differences.join(say('ruleSet.listSeparator')) })}
        </p>
      )}
      <div className={styles.tools}>
        {company !== null && differences.length > 0 && (
          <Button size="small" onClick={() => onTake(company)}>
            {say('shared.letterhead.take')}
          </Button>
        )}
        {canSave && (
          <Button size="small" disabled={task.isRunning} onClick={save}>
            {say('shared.letterhead.save')}
          </Button>
        )}
      </div>
      <Fault reason={task.fault} />
    </>
  );
}

/** The fields in which the company's letterhead is another one, with what it says. */
function differencesOf(mine: Letterhead, company: Letterhead, say: Say): readonly string[] {
  const texts = (['company', 'office', 'code', 'recipients', 'copies', 'feedback'] as const)
    .filter((field) => mine[field].trim() !== company[field].trim())
    .map((field) => `${say(`bulletin.${field}`)}“${company[field]}”`);
  return [
    ...texts,
    ...(mine.naming === company.naming
      ? []
      : [`${say('bulletin.naming')}“${say(`bulletin.naming.${company.naming}`)}”`]),
    ...(mine.headStyle === company.headStyle
      ? []
      : [`${say('bulletin.head')}“${say(`bulletin.head.${company.headStyle}`)}”`]),
    ...(mine.isSealed === company.isSealed ? [] : [say('bulletin.sealed')]),
  ];
}
