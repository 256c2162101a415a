import { makeStyles, tokens } from '@fluentui/react-components';
import { Segments } from '../Segments';
import { useSay } from '../text/TextContext';
import type { Checks } from './useChecks';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  sheet: {
    flex: 1,
    minWidth: '96px',
    height: '28px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const SEVERITIES = ['all', 'error', 'warning', 'info'] as const;

/** Which sheets and how grave; shown where there is something to choose from. */
export function CheckFilters({ checks }: { readonly checks: Checks }) {
  const styles = useStyles();
  const say = useSay();
  const { scope, summary, sheets, severity, sheet } = checks;
  const present = SEVERITIES.filter(
    (each) => each === 'all' || each === severity || summary.groups.some((group) => group.severity === each),
  );
  return (
    <div className={styles.filters}>
      {present.length > 2 && (
        <Segments
          label={say('checks.severity')}
          choices={present.map((each) => [each, say(`checks.severity.${each}`)])}
          chosen={severity}
          onChoose={checks.setSeverity}
        />
      )}
      {scope === 'workbook' && sheets.length > 1 && (
        <select
          className={styles.sheet}
          aria-label={say('checks.sheet')}
          value={sheet ?? ''}
          onChange={({ target: { value } }) => checks.setSheet(value === '' ? null : value)}
        >
          <option value="">{say('checks.allSheets')}</option>
          {sheets.map(([name, count]) => (
            <option key={name} value={name}>
              {say('checks.sheetCount', { name, count })}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
