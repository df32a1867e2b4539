// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { locate, rangesOf, readText, stillSays } from './text-map';

function page(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

describe('readText', () => {
  it('reads paragraphs, breaks and emoji images as a person would', () => {
    expect(readText(page('<p>今晚作业：</p><p>抄写<br>背诵<img alt="[强]"></p>')).text).toBe(
      '今晚作业：\n抄写\n背诵[强]',
    );
  });

  it('leaves out what the platform says is not the draft', () => {
    expect(readText(page('<span class="hint">发送给</span>好的'), '.hint').text).toBe('好的');
  });
});

describe('rangesOf', () => {
  it('covers exactly the words, also across nodes', () => {
    const map = readText(page('<p>今晚<b>抄</b>写</p><p>第三课</p>'));
    const at = map.text.indexOf('抄写');
    expect(rangesOf(map, [{ start: at, end: at + 2 }]).map(String)).toEqual(['抄写']);
  });

  it('gives nothing for a span outside the text', () => {
    expect(rangesOf(readText(page('好')), [{ start: 5, end: 9 }])).toEqual([]);
  });
});

describe('locate', () => {
  it('finds the words though the reader saw other white space', () => {
    const map = readText(page('<div> 王老师 </div><div>今晚  作业： 抄写</div>'));
    const text = '今晚 作业：抄写';
    const [span] = locate(map, text, [{ start: 3, end: 5 }]);
    expect(map.text.slice(span!.start, span!.end)).toBe('作业');
  });

  it('finds the right one of two equal words', () => {
    const map = readText(page('作业 在黑板上， 作业'));
    const [span] = locate(map, '作业在黑板上，作业', [{ start: 7, end: 9 }]);
    expect(span).toEqual({ start: 9, end: 11 });
  });
});

it('knows when a row was recycled for another message', () => {
  const row = page('今晚作业抄写');
  expect(stillSays(row, '今晚作业抄写', [{ start: 2, end: 4 }])).toBe(true);
  row.textContent = '收到';
  expect(stillSays(row, '今晚作业抄写', [{ start: 2, end: 4 }])).toBe(false);
});
