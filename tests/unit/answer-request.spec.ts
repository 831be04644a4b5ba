import { expect, test } from '@playwright/test';
import { answerRequest } from '../../electron/adapters/practice/answer-request.ts';

const file = { sizeBytes: 1000, etag: '"abc"', lastModified: new Date('2026-06-09T17:00:00.700Z') };
const lastModified = 'Tue, 09 Jun 2026 17:00:00 GMT';

test('answers a plain request with the whole file and its validators', () => {
  expect(answerRequest('GET', {}, file)).toEqual({
    status: 200,
    headers: {
      etag: '"abc"',
      'last-modified': lastModified,
      'accept-ranges': 'bytes',
      'content-type': 'application/octet-stream',
      'content-length': 1000,
    },
    slice: { first: 0, last: 999 },
  });
});

test('answers HEAD with the same headers and no content, also when a range is asked for', () => {
  const head = answerRequest('HEAD', { range: 'bytes=5-9' }, file);
  expect(head).toEqual({ ...answerRequest('GET', {}, file), slice: null });
});

test('sends no content for an empty file', () => {
  expect(answerRequest('GET', {}, { ...file, sizeBytes: 0 })).toMatchObject({
    status: 200,
    headers: { 'content-length': 0 },
    slice: null,
  });
});

test('refuses other methods', () => {
  expect(answerRequest('POST', {}, file)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

for (const [range, first, last] of [
  ['bytes=0-0', 0, 0],
  ['bytes=100-', 100, 999],
  ['bytes=990-2000', 990, 999],
  ['bytes=-10', 990, 999],
  ['bytes=-5000', 0, 999],
] as const) {
  test(`sends the range ${range}`, () => {
    expect(answerRequest('GET', { range }, file)).toMatchObject({
      status: 206,
      headers: { 'content-range': `bytes ${first}-${last}/1000`, 'content-length': last - first + 1 },
      slice: { first, last },
    });
  });
}

for (const range of ['bytes=1000-', 'bytes=-0', 'bytes=2000-3000']) {
  test(`cannot satisfy the range ${range}`, () => {
    expect(answerRequest('GET', { range }, file)).toMatchObject({
      status: 416,
      headers: { 'content-range': 'bytes */1000' },
      slice: null,
    });
  });
}

for (const range of ['bytes=-', 'bytes=9-5', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b']) {
  test(`ignores the range ${range}, which it does not understand`, () => {
    expect(answerRequest('GET', { range }, file).status).toBe(200);
  });
}

test('sends a range only of the version that If-Range names', () => {
  const status = (validator: string) =>
    answerRequest('GET', { range: 'bytes=5-', 'if-range': validator }, file).status;
  expect(status('"abc"')).toBe(206);
  expect(status(lastModified)).toBe(206);
  expect(status('"other"')).toBe(200);
  expect(status('W/"abc"')).toBe(200);
  expect(status('Tue, 12 May 2026 17:00:00 GMT')).toBe(200);
});

test('says that nothing changed to whom holds this version', () => {
  const status = (headers: Record<string, string>) => answerRequest('GET', headers, file).status;
  expect(status({ 'if-none-match': '"other", W/"abc"' })).toBe(304);
  expect(status({ 'if-none-match': '*' })).toBe(304);
  expect(status({ 'if-none-match': '"other"', 'if-modified-since': lastModified })).toBe(200);
  expect(status({ 'if-modified-since': lastModified })).toBe(304);
  expect(status({ 'if-modified-since': 'Tue, 09 Jun 2026 16:59:59 GMT' })).toBe(200);
  expect(status({ 'if-modified-since': 'yesterday' })).toBe(200);
});
