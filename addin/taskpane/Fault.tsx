import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from './text/TextContext';

const useStyles = makeStyles({
  fault: {
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Why an action did not get through and what to do, where the action was. */
export function Fault({ reason }: { readonly reason: string | null }) {
  const styles = useStyles();
  const say = useSay();
  if (reason === null) return null;
  return (
    <div role="alert" className={styles.fault}>
      {say('app.failed', { reason })}
    </div>
  );
}
