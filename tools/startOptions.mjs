/** The options of npm start. Plain Node: it runs before the install. */
const HELP = `npm start -- [--port 3000] [--https]

  --port N    the port to listen on (default 3000, or the next free one)
  --https     use a certificate of office-addin-dev-certs, for Excel on Windows
  --data DIR  where the shared ledger keeps its data (default .data)
`;

/** Reads the command line into options, or into a \`fault\` that says what to do. */
export function readStartOptions(words) {
  const options = { port: null, https: false, dataDirectory: '.data' };
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '--help' || word === '-h') return { help: HELP };
    if (word === '--https') options.https = true;
    else if (word === '--port') {
      const port = Number(words[++i]);
      if (!Number.isInteger(port) || port < 1 || port > 65535)
        return {
          fault: `--port 之后应为 1 至 65535 的端口号 / --port wants a number from 1 to 65535, not ${String(words[i])}`,
        };
      options.port = port;
    } else if (word === '--data') {
      const folder = words[++i];
      if (folder === undefined) return { fault: '--data 之后应为文件夹 / --data wants a folder' };
      options.dataDirectory = folder;
    } else
      return {
        fault: `不认识的选项 ${word}；npm start -- --help 查看用法 / unknown option ${word}; see npm start -- --help`,
      };
  }
  return options;
}
