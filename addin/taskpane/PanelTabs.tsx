import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { PANEL_IDS, type PanelId } from './panel';
import { useSay } from './text/TextContext';

const useStyles = makeStyles({
  tabs: { display: 'flex', padding: '0 4px' },
  tab: {
    padding: '10px 12px 8px',
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Contrast themes draw transparent borders.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface PanelTabsProps {
  readonly selected: PanelId;
  readonly onSelect: (id: PanelId) => void;
}

/** The panels' tabs, by the pattern of WAI-ARIA 1.2: one stop for Tab, arrows, Home and End between them. */
export function PanelTabs({ selected, onSelect }: PanelTabsProps) {
  const styles = useStyles();
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    const last = PANEL_IDS.length - 1;
    const at = PANEL_IDS.indexOf(selected);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const id = PANEL_IDS[moves[event.key] ?? -1];
    if (id === undefined) return;
    event.preventDefault();
    onSelect(id);
    list.current?.querySelector<HTMLElement>(`#tab-${id}`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={say('app.tabs')} className={styles.tabs} onKeyDown={move}>
      {PANEL_IDS.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-controls={`panel-${id}`}
          aria-selected={id === selected}
          tabIndex={id === selected ? 0 : -1}
          className={mergeClasses(styles.tab, id === selected && styles.selected)}
          onClick={() => onSelect(id)}
        >
          {say(`tab.${id}`)}
        </button>
      ))}
    </div>
  );
}
