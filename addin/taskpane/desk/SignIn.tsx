import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { SignInDesk, SignInState } from '../../client/signIn/signInSession';
import type { PaneActions } from '../actions';
import { Fault } from '../Fault';
import type { SharedLedgerState } from '../header/useSharedLedger';
import { ledgerFaultText } from '../text/ledgerFaultText';
import { useSpeech } from '../text/TextContext';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBottom: '8px' },
  who: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Not to be told: the button says it. */
const PLAIN = 'signIn.needed';

interface SignInProps {
  readonly actions: PaneActions;
  readonly ledger: SharedLedgerState;
}

/** Who is signed in to the shared ledger, and the way in and out; nothing where nobody signs in. */
export function SignIn({ actions: { sharedLedger }, ledger: { look } }: SignInProps) {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const [desk, setDesk] = useState<SignInDesk | null>(null);
  const [state, setState] = useState<SignInState>({ kind: 'unneeded' });
  const [isAsking, setAsking] = useState(false);
  const asked = useRef(0);
  useEffect(() => {
    let isCurrent = true;
    void sharedLedger.signInDesk().then(async (opened) => {
      const found = await opened.state();
      if (!isCurrent) return;
      setDesk(opened);
      setState(found);
      if (found.kind === 'signedIn') await look();
    });
    return () => {
      isCurrent = false;
    };
  }, [sharedLedger, look]);

  const follow = async (next: Promise<SignInState>): Promise<void> => {
    const mine = ++asked.current;
    setAsking(true);
    const found = await next;
    // Who asks again has given up the window before.
    if (asked.current !== mine) return;
    setState(found);
    setAsking(false);
    await look();
  };
  if (desk === null || state.kind === 'unneeded') return null;
  return (
    <div className={styles.row}>
      {state.kind === 'signedIn' ? (
        <>
          <span className={styles.who}>{say('signIn.account', { ...state.account })}</span>
          <Button size="small" onClick={() => void follow(desk.signOut())}>
            {say('signIn.out')}
          </Button>
        </>
      ) : (
        <>
          {/* It stays: who has closed the window by mistake asks for another one. */}
          <Button size="small" appearance="primary" onClick={() => void follow(desk.signIn())}>
            {say('signIn.in')}
          </Button>
          <div role="status" className={styles.who}>
            {isAsking && say('signIn.asking')}
          </div>
          {!isAsking && state.fault.code !== PLAIN && (
            <Fault reason={ledgerFaultText(state.fault, language)} />
          )}
        </>
      )}
    </div>
  );
}
