import engineAddress from '@ironcalc/wasm/wasm_bg.wasm?url';

/** Where the bundler has put the calculation engine's file; for browsers only. */
export { engineAddress };
