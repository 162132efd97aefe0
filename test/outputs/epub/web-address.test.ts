import { expect, it } from 'vitest';
import { webAddress } from '../../../src/outputs/epub/web-address.js';

it.each([
  ['mailto:a b@example.org', 'mailto:a%20b@example.org'],
  ['https://例え.jp/路?q=漢 字', 'https://xn--r8jz45g.jp/%E8%B7%AF?q=%E6%BC%A2%20%E5%AD%97'],
  ['http://[::1]/[a]|b^c', 'http://[::1]/%5Ba%5D%7Cb%5Ec'],
  ['http://x.org/%zz%41?q=%#a#b', 'http://x.org/%25zz%41?q=%25#a%23b'],
  ['http://x.org/?a=b&c=~d', 'http://x.org/?a=b&c=~d'],
  ['http://[', undefined],
  ['mailto:', undefined],
])('writes %s as checkers take it', (address, written) => {
  expect(webAddress(address)).toBe(written);
});
