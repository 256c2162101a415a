import type { Target } from '../../ledger/wire/warnSettings';
import type { Channels } from './channel';
import { dingtalk } from './dingtalk';
import { feishu } from './feishu';
import { mailChannel } from './mail';
import { robotChannel, type RobotAddress } from './robot';
import { wecom } from './wecom';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The channels of this process. Addresses of robots and the mail server hold secrets, and whoever sets them can make the
 * server call any address: so they stand in the environment (functions/README.md), not in a company's settings.
 */
export function openChannels(environment: Environment, servesOneCompany: boolean): Channels {
  // Where several companies share an app, none may speak through another one's robot.
  const addressOf = (target: Target): RobotAddress | null =>
    servesOneCompany ? robotAddress(environment, target) : null;
  const robots = { addressOf, request: globalThis.fetch };
  return {
    mail: mailChannel(environment.LEDGER_SMTP_URL, environment.LEDGER_MAIL_FROM),
    wecom: robotChannel(wecom, robots.addressOf, robots.request),
    dingtalk: robotChannel(dingtalk, robots.addressOf, robots.request),
    feishu: robotChannel(feishu, robots.addressOf, robots.request),
  };
}

/** `LEDGER_ROBOT_<ID>_URL`, and `LEDGER_ROBOT_<ID>_SECRET` where it signs; only https, but on this computer. */
function robotAddress(environment: Environment, { id }: Target): RobotAddress | null {
  const name = `LEDGER_ROBOT_${id.toUpperCase()}`;
  const url = environment[`${name}_URL`];
  if (url === undefined || !/^(?:https:\/\/|http:\/\/127\.0\.0\.1:)/.test(url)) return null;
  return { url, secret: environment[`${name}_SECRET`] ?? null };
}
