/** The certificate of npm start -- --https: Excel on Windows opens panes of https origins only. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { failure, success, type Result } from '../ledger/result';

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** Why browsers don't trust it yet, and what to do; null where they do. */
  readonly caution: string | null;
}

/** Where office-addin-dev-certs keeps what it generates. */
const FOLDER = path.join(homedir(), '.office-addin-dev-certs');

/** office-addin-dev-certs generates a certificate and asks the system to trust it; without the right to, it still serves. */
export async function developmentCertificate(): Promise<Result<Certificate, string>> {
  let caution: string | null = null;
  try {
    const { ensureCertificatesAreInstalled } = await import('office-addin-dev-certs');
    await ensureCertificatesAreInstalled();
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    caution = `系统没有信任开发证书（${reason}）。请手工把 ${path.join(FOLDER, 'ca.crt')} 加入受信任的根证书 / trust this file by hand`;
  }
  try {
    const read = (name: string): Buffer => readFileSync(path.join(FOLDER, name));
    return success({ cert: read('localhost.crt'), key: read('localhost.key'), caution });
  } catch {
    return failure(caution ?? `找不到开发证书 ${FOLDER} / there is no development certificate`);
  }
}
