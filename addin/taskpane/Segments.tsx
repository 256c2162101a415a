import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  segments: {
    display: 'inline-flex',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  segment: {
    minHeight: '26px',
    padding: '0 10px',
    border: 'none',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly choices: ReadonlyArray<readonly [id: Id, name: string]>;
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
}

/** A choice between a few things, all of them in sight; arrow keys move as in a group of radio buttons. */
export function Segments<Id extends string>({ label, choices, chosen, onChoose }: SegmentsProps<Id>) {
  const styles = useStyles();
  const focusable = choices.some(([id]) => id === chosen) ? chosen : choices[0]?.[0];
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={styles.segments}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const from = choices.findIndex(([id]) => id === focusable);
        const to = (from + step + choices.length) % choices.length;
        const [id] = choices[to] ?? [];
        if (id === undefined) return;
        onChoose(id);
        const button = event.currentTarget.children[to];
        if (button instanceof HTMLElement) button.focus();
      }}
    >
      {choices.map(([id, name]) => (
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === chosen}
          tabIndex={id === focusable ? 0 : -1}
          className={mergeClasses(styles.segment, id === chosen && styles.chosen)}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
