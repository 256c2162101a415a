/** What browsers have and jest's jsdom environment lacks, from Node; the codec looks for it when it is loaded. */
import { CompressionStream, DecompressionStream, ReadableStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, {
  CompressionStream,
  DecompressionStream,
  ReadableStream,
  TextDecoder,
  TextEncoder,
  IS_REACT_ACT_ENVIRONMENT: true,
});
