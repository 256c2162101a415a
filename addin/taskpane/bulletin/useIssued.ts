import { bulletinHash } from '../../../ledger/bulletin/bulletinHash';
import type { BulletinContent, BulletinKind } from '../../../ledger/bulletin/content';
import type { PlainDate } from '../../../ledger/calendar/plainDate';
import { periodName, type Period } from '../../../ledger/score/period';
import { ruleSetHash, type RuleSet } from '../../../ledger/score/ruleSet';
import type { SharedBulletin } from '../../../ledger/wire/sharedDocument';
import type { PaneActions } from '../actions';
import { useSpeech } from '../text/TextContext';
import { sharedFaultText, useSharedDocuments } from '../useSharedDocuments';

/** A bulletin under its number, as it was made. */
export interface MadeBulletin {
  readonly content: BulletinContent;
  readonly number: number;
  readonly period: Period;
  readonly issuedOn: PlainDate;
  readonly rules: RuleSet;
  /** The number was given for it; otherwise it stands for a bulletin that is there. */
  readonly isNew: boolean;
}

export interface IssuedState {
  /** The bulletins of a kind and year that the shared ledger knows of, by their numbers; null while it does not answer. */
  readonly bulletins: readonly SharedBulletin[] | null;
  /** Records one as issued, without its text; the reason, in the user's words, where that did not succeed. */
  record(made: MadeBulletin): Promise<string | null>;
  /** Records that a number is of no bulletin (作废), where one was recorded under it. */
  withdraw(number: number): Promise<string | null>;
}

/** What the shared ledger keeps of issued bulletins; `kind` null: what is to be made takes no number. */
export function useIssued(actions: PaneActions, kind: BulletinKind | null, year: number): IssuedState {
  const speech = useSpeech();
  const { say } = speech;
  const shared = useSharedDocuments(actions, 'bulletins', year, kind !== null && year >= 1900);
  const isOfKind = (content: SharedBulletin | null): content is SharedBulletin => content?.kind === kind;

  /** Puts down what is to stand of a number, going on from what stands now; a text is why that can't be, null changes nothing. */
  async function put(
    number: number,
    next: (standing: SharedBulletin | null) => SharedBulletin | string | null,
  ): Promise<string | null> {
    const read = await actions.sharedLedger.documents('bulletins', year);
    if (!read.ok) return sharedFaultText(read.fault, speech);
    const seen = read.value.find(({ content }) => isOfKind(content) && content.number === number);
    const content = next(seen?.content ?? null);
    if (content === null || typeof content === 'string') return content;
    const saved = await shared.save({ kind: 'bulletins', content }, seen);
    return saved.ok ? null : saved.fault;
  }

  return {
    bulletins:
      shared.documents === null
        ? null
        : shared.documents
            .map(({ content }) => content)
            .filter(isOfKind)
            .sort((a, b) => a.number - b.number),
    async record({ content, number, period: reported, issuedOn, rules, isNew }) {
      if (kind === null) return null;
      const { documentNumber, title } = content;
      const period = periodName(reported);
      return put(number, (standing) => {
        if (standing !== null && !isNew && standing.period !== period)
          return say('shared.issued.other', { number, title: standing.title });
        return {
          ...{ kind, year, number, documentNumber, title, period, issuedOn, isWithdrawn: false },
          // 工作通报 states no scores.
          rules: kind === 'work' ? null : { version: rules.version, sha256: ruleSetHash(rules) },
          sha256: bulletinHash(content),
        };
      });
    },
    withdraw: (number) => put(number, (standing) => standing && { ...standing, isWithdrawn: true }),
  };
}
