// Draws what a terminal and a job summary show, as SVG, from the real output: the same text gives the same bytes, on every machine,
// so that CI finds a picture that is older than the program.
import { marked } from 'marked';

const CELL = { width: 8.4, height: 20 };
const MARGIN = 20;
const COLUMNS = 80;

/** The colors of a terminal by their codes (https://en.wikipedia.org/wiki/ANSI_escape_code#SGR), on a dark ground. */
const COLORS = { 31: '#ff7b72', 32: '#7ee787', 33: '#f2cc60', 34: '#79c0ff', 35: '#d2a8ff', 36: '#76e3ea' };
const PLAIN = '#e6edf3';

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A text with escapes as lines of pieces, each with its style. */
function parseAnsi(text) {
  let style = {};
  return text.split('\n').map((line) =>
    // The first piece has no code before it.
    `\u001b[m${line}`.split('\u001b[').flatMap((part, index) => {
      const [, codes = '', words = ''] = /^([\d;]*)m([\s\S]*)$/.exec(part) ?? [];
      if (index > 1) for (const code of codes.split(';')) style = styleAfter(style, code);
      return words === '' ? [] : [{ words, style }];
    }),
  );
}

function styleAfter(style, code) {
  if (code === '' || code === '0') return {};
  if (code === '1') return { ...style, bold: true };
  if (code === '2') return { ...style, dim: true };
  if (code === '22') return { ...style, bold: false, dim: false };
  if (code === '39') return { ...style, color: undefined };
  return code in COLORS ? { ...style, color: COLORS[code] } : style;
}

/** As a terminal of that width breaks lines: anywhere. */
function wrap(line) {
  const rows = [[]];
  let column = 0;
  for (const { words, style } of line) {
    let rest = [...words];
    while (rest.length > 0) {
      if (column === COLUMNS) {
        rows.push([]);
        column = 0;
      }
      const fitting = rest.slice(0, COLUMNS - column);
      rows.at(-1).push({ words: fitting.join(''), style, column });
      column += fitting.length;
      rest = rest.slice(fitting.length);
    }
  }
  return rows;
}

/**
 * A terminal of 80 columns.
 * @param {string} command what was typed
 * @param {string} output with escapes for color
 */
export function terminalPicture(command, output) {
  const typed = [
    { words: '$ ', style: { dim: true } },
    { words: command, style: { bold: true } },
  ];
  const rows = [typed, [], ...parseAnsi(output.trimEnd())].flatMap(wrap);
  const width = Math.round(COLUMNS * CELL.width + 2 * MARGIN);
  const height = rows.length * CELL.height + 2 * MARGIN;
  const pieces = rows.flatMap((row, index) => row.map((piece) => drawn(piece, MARGIN + (index + 1) * CELL.height - 5)));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
${pieces.join('\n')}
</g>
</svg>
`;
}

/** Each piece has its place and its width, so that another font moves nothing; a blank that breaks would be left out. */
function drawn({ words, style, column }, y) {
  const weight = style.bold ? ' font-weight="bold"' : '';
  const faint = style.dim ? ' opacity="0.65"' : '';
  const x = (MARGIN + column * CELL.width).toFixed(1);
  const length = ([...words].length * CELL.width).toFixed(1);
  return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs" fill="${style.color ?? PLAIN}"${weight}${faint}>${escaped(words).replaceAll(' ', '\u00a0')}</text>`;
}

/** GitHub's look, near enough: https://github.com/sindresorhus/github-markdown-css */
const STYLE = `
.page{font:14px/1.5 -apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif;color:#1f2328;background:#fff;border:1px solid #d1d9e0;border-radius:6px;padding:8px 24px}
h2{font-size:20px;border-bottom:1px solid #d1d9e0;padding-bottom:6px}h3{font-size:16px}
table{border-collapse:collapse;margin:12px 0}th,td{border:1px solid #d1d9e0;padding:6px 13px;text-align:left;vertical-align:top}
code{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:#818b981f;border-radius:6px;padding:2px 5px;overflow-wrap:anywhere}
blockquote{border-left:4px solid #d1d9e0;color:#59636e;margin:0;padding:0 16px}a{color:#0969da}summary{cursor:default}
`;
const SUMMARY_WIDTH = 900;

/** The Markdown of a job summary, as GitHub shows it. */
export function summaryPicture(markdown) {
  const html = marked
    .parse(markdown, { gfm: true })
    // XML ends every element, and knows five entities by name.
    .replaceAll(/<(br|hr|img)\b([^>]*?)\s*\/?>/g, '<$1$2/>')
    .replaceAll('&nbsp;', '&#160;')
    // GitHub's alerts: https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
    .replaceAll(/<p>\[!([A-Z])([A-Z]+)\]\n/g, (_, first, rest) => `<p><b>${first}${rest.toLowerCase()}</b><br/>`)
    .replaceAll(/<details open>/g, '<details open="open">');
  const height = heightOf(html);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SUMMARY_WIDTH}" height="${height}" viewBox="0 0 ${SUMMARY_WIDTH} ${height}" role="img">
<foreignObject width="100%" height="100%">
<div xmlns="http://www.w3.org/1999/xhtml"><style>${STYLE}</style><div class="page">
${html.trim()}
</div></div>
</foreignObject>
</svg>
`;
}

/** Nothing here lays out text, so the height is guessed from the lengths, a little too high. */
function heightOf(html) {
  const open = html.replaceAll(/<details>\s*(<summary>[\s\S]*?<\/summary>)[\s\S]*?<\/details>/g, '$1</p>');
  const rows = [...open.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => {
    const cells = row.split(/<\/t[hd]>/).slice(0, -1);
    // The last column takes what the others leave.
    return (
      PADDING + Math.max(...cells.map((cell, index) => linesOf(cell, index === cells.length - 1 ? 72 : 13))) * LINE
    );
  });
  const rest = open.replaceAll(/<table>[\s\S]*?<\/table>/g, '');
  const blocks = rest.split(/<\/(?:p|h2|h3|li|summary|pre)>/).map((block) => linesOf(block, 105) * LINE);
  const gaps = (open.match(/<\/(?:p|h2|h3|table|ul|ol|details)>/g) ?? []).length * 16;
  return [...rows, ...blocks].reduce((sum, height) => sum + height, 50 + gaps);
}

const LINE = 21;
const PADDING = 13;

/** How many lines of that many characters a text takes. */
function linesOf(html, characters) {
  return html
    .split('<br/>')
    .map((part) => Math.ceil(part.replaceAll(/<[^>]*>/g, '').trim().length / characters))
    .reduce((sum, count) => sum + count, 0);
}
