/**
 * A number that near-duplicates share: the same post in another class, on another day, with other pages and names.
 * Figures, names (already masked), punctuation, greetings and emoji do not count.
 */
export function fingerprint(rule: string, excerpt: string): number {
  const bare = excerpt
    .replace(/[0-9０-９一二三四五六七八九十两零〇]+/g, '0')
    .replace(/[\u4e00-\u9fff]?某+/g, '')
    .replace(/各位(?:家长|同学|老师)?|家长朋友们?|(?:早上|上午|下午|晚上)?好|收到请?回复|谢谢(?:配合)?|辛苦了/g, '')
    .replace(/[^\p{L}0]+/gu, '')
    .slice(0, 200);
  let hash = 0x811c9dc5;
  const text = `${rule} ${bare}`;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
