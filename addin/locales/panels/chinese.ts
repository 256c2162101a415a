import checks from './checks.zh-CN.json';
import bulletin from './bulletin.zh-CN.json';
import closing from './closing.zh-CN.json';
import desk from './desk.zh-CN.json';
import entry from './entry.zh-CN.json';
import explanation from './explanation.zh-CN.json';
import fairness from './fairness.zh-CN.json';
import noHost from './noHost.zh-CN.json';
import review from './review.zh-CN.json';
import ruleSets from './ruleSets.zh-CN.json';
import score from './score.zh-CN.json';
import shared from './shared.zh-CN.json';
import sheetRules from './sheetRules.zh-CN.json';
import signIn from './signIn.zh-CN.json';
import start from './start.zh-CN.json';
import sync from './sync.zh-CN.json';
import warnSettings from './warnSettings.zh-CN.json';
import warnings from './warnings.zh-CN.json';

/** What the panels say in Chinese; a part of the pane that is not loaded at once has its words here. */
export const chinese = {
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
