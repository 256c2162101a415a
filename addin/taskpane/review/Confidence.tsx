import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  word: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  sure: { color: tokens.colorPaletteGreenForeground1 },
  likely: { color: tokens.colorNeutralForeground2 },
  doubtful: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** From these shares on a mapping is sure, or likely; below it wants a look. */
const SURE = 0.75;
const LIKELY = 0.55;

/** How sure a mapping is, as shape, word and colour. */
export function Confidence({ share }: { readonly share: number }) {
  const styles = useStyles();
  const say = useSay();
  const level = share >= SURE ? 'sure' : share >= LIKELY ? 'likely' : 'doubtful';
  return (
    <span className={mergeClasses(styles.word, styles[level])}>
      <span aria-hidden>{SHAPES[level]}</span> {say(`review.${level}`)}
    </span>
  );
}

const SHAPES = { sure: '●', likely: '◐', doubtful: '○' } as const;
