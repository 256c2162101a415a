import checks from './checks.en-US.json';
import bulletin from './bulletin.en-US.json';
import closing from './closing.en-US.json';
import desk from './desk.en-US.json';
import entry from './entry.en-US.json';
import explanation from './explanation.en-US.json';
import fairness from './fairness.en-US.json';
import noHost from './noHost.en-US.json';
import review from './review.en-US.json';
import ruleSets from './ruleSets.en-US.json';
import score from './score.en-US.json';
import shared from './shared.en-US.json';
import sheetRules from './sheetRules.en-US.json';
import signIn from './signIn.en-US.json';
import start from './start.en-US.json';
import sync from './sync.en-US.json';
import warnSettings from './warnSettings.en-US.json';
import warnings from './warnings.en-US.json';

/** What the panels say in English. */
export const english = {
  ...bulletin,
  ...checks,
  ...closing,
  ...desk,
  ...entry,
  ...explanation,
  ...fairness,
  ...noHost,
  ...review,
  ...ruleSets,
  ...score,
  ...shared,
  ...sheetRules,
  ...signIn,
  ...start,
  ...sync,
  ...warnSettings,
  ...warnings,
};
