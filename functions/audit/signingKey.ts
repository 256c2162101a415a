import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { failure, success, type Result } from '../../ledger/result';

/** What monthly closes are signed with (Ed25519), and what their signatures are checked by. */
export interface SigningKey {
  readonly id: string;
  sign(text: string): string;
  /** By the key of this id: the present one, or a former one of the settings. */
  verify(keyId: string, text: string, signature: string): boolean;
}

/** Before the 32 bytes of a key in DER: PKCS #8 and SubjectPublicKeyInfo of Ed25519 (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** The key of a computer of one's own: it is no secret, so it proves nothing to others. */
export const DEVELOPMENT_SEED = Buffer.from('spotledger development key, open').toString('base64');

/**
 * Makes the key of a seed: 32 random bytes in base64 (`openssl rand -base64 32`). `former` are public keys in base64 of
 * keys that were in use before.
 */
export function signingKeyOf(seed: string, former: readonly string[]): Result<SigningKey, string> {
  const bytes = Buffer.from(seed, 'base64');
  const formerBytes = former.map((key) => Buffer.from(key, 'base64'));
  if (bytes.length !== 32 || formerBytes.some(({ length }) => length !== 32))
    return failure(
      'LEDGER_SIGNING_KEY、LEDGER_FORMER_KEYS 应为 32 字节的 base64 / must be 32 bytes in base64',
    );
  const privateKey = createPrivateKey({
    ...{ key: Buffer.concat([PRIVATE_PREFIX, bytes]), format: 'der', type: 'pkcs8' },
  });
  const keys = [createPublicKey(privateKey), ...formerBytes.map(publicKeyOf)];
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  const [id = ''] = byId.keys();
  return success({
    id,
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
    verify: (keyId, text, signature) => {
      const key = byId.get(keyId);
      return key !== undefined && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
    },
  });
}

function publicKeyOf(bytes: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, bytes]), format: 'der', type: 'spki' });
}

function idOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 16);
}
