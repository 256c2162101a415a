import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { useSay } from '../text/TextContext';
import { Fold } from './Fold';
import type { Fields } from './SettingFields';

const useStyles = makeStyles({
  none: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { marginTop: '6px' },
});

interface FoldedListProps {
  readonly items: readonly Fields[];
  readonly titleOf: (item: Fields) => string;
  /** Whether an item is not right yet, which its line says while it is folded. */
  readonly isFaulty: (index: number) => boolean;
  readonly newItem: () => Fields;
  readonly add: string;
  readonly none: string;
  readonly onChange: (items: readonly Fields[]) => void;
  readonly children: (item: Fields, index: number, put: (item: Fields) => void) => ReactNode;
}

/** Items that are added, changed and taken out, each folded into a line; a new one is open, with its first field to type into. */
export function FoldedList(props: FoldedListProps) {
  const { items, titleOf, isFaulty, newItem, add, none, onChange, children } = props;
  const styles = useStyles();
  const say = useSay();
  // What is typed may change everything that an item says of itself: these tell the lines apart.
  const [keys, setKeys] = useState(() => items.map((_, i) => i));
  const [added, setAdded] = useState<number | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const append = (): void => {
    const key = Math.max(-1, ...keys) + 1;
    setKeys([...keys, key]);
    setAdded(key);
    onChange([...items, newItem()]);
  };
  const remove = (index: number): void => {
    setKeys(keys.toSpliced(index, 1));
    onChange(items.toSpliced(index, 1));
    addButton.current?.focus();
  };
  return (
    <>
      {items.length === 0 && <p className={styles.none}>{none}</p>}
      {items.map((item, index) => {
        const key = keys[index];
        const title = titleOf(item);
        return (
          <Fold
            key={key}
            title={isFaulty(index) ? say('warnSettings.toBeCorrected', { title }) : title}
            isOpenAtFirst={key === added}
          >
            {() => (
              <div ref={key === added ? focusFirstField : undefined}>
                {children(item, index, (next) => onChange(items.with(index, next)))}
                <Button
                  size="small"
                  className={styles.button}
                  aria-label={say('warnSettings.removeItem', { title })}
                  onClick={() => remove(index)}
                >
                  {say('warnSettings.remove')}
                </Button>
              </div>
            )}
          </Fold>
        );
      })}
      <Button size="small" className={styles.button} ref={addButton} onClick={append}>
        {add}
      </Button>
    </>
  );
}

function focusFirstField(element: HTMLElement | null): void {
  element?.querySelector('input')?.focus();
}
