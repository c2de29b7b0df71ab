import { describe, expect, test } from 'vitest'
import { openIndex } from '../support/openIndex.ts'

const { find, places } = openIndex()
const ids = (typed: string) => find(typed).map(({ id }) => id)

/** What is typed, and what comes first. */
const FIRST: readonly (readonly [typed: string, first: string])[] = [
  // By number.
  ['03', 'card-03'],
  ['A0', 'card-a0'],
  ['a0', 'card-a0'],
  ['６８', 'card-68'],
  ['10003', 'alipay-10003'],
  ['BBS11105', 'lakala-bbs11105'],
  ['000100', 'lakala-000100'],
  // By token.
  ['ACQ.PAYMENT_AUTH_CODE_INVALID', 'alipay-payment-auth-code-invalid'],
  ['PAYMENT_AUTH_CODE_INVALID', 'alipay-payment-auth-code-invalid'],
  ['payment auth code invalid', 'alipay-payment-auth-code-invalid'],
  ['PAYMENT_AUTH_CODE_INVALI', 'alipay-payment-auth-code-invalid'],
  ['PAYMENT_AUTH_C0DE_INVALID', 'alipay-payment-auth-code-invalid'],
  ['PAYMENT_AUT_CODE_INVALID', 'alipay-payment-auth-code-invalid'],
  ['BUYER_BALANCE', 'alipay-buyer-balance-not-enough'],
  ['USERPAYING', 'wechat-userpaying'],
  ['USERPAYNG', 'wechat-userpaying'],
  ['NOTENOUGH', 'wechat-notenough'],
  ['isv.invalid-signature', 'alipay-isv'],
  ['fail', 'lakala-fail'],
  // By the words the terminal prints, or by a part of them.
  ['无效商户', 'symptom:invalid-merchant'],
  ['余额不足', 'wechat-notenough'],
  ['可用余额', 'card-51'],
  ['终端未登记', 'card-97'],
  ['交易超时', 'card-68'],
  ['系统日切', 'card-90'],
  ['请向网络中心签到', 'card-77'],
  ['买家付款日限额', 'alipay-buyer-payment-amount-day-limit-error'],
  ['没有可用的支付工具', 'alipay-no-payment-instruments-available'],
  ['二维码已过期', 'wechat-authcodeexpire'],
  ['交易超时请重试', 'card-68'],
  // One wrong or missing 汉字.
  ['无效商铺', 'symptom:invalid-merchant'],
  ['终端未登陆', 'card-97'],
  ['二维码过期', 'wechat-authcodeexpire'],
  ['密码错次数超限', 'card-75'],
  // By what is seen.
  ['花呗', 'symptom:huabei'],
  ['花呗用不了', 'symptom:huabei'],
  ['扫不上', 'symptom:not-read'],
  ['扫码失败', 'symptom:not-read'],
  ['已付款', 'symptom:says-paid'],
  ['店名', 'symptom:topics.stuck-kind.c'],
  ['卡住', 'symptom:topics.stuck-kind.a'],
  ['截图', 'cause:code-screenshot'],
  ['反光', 'cause:window-glare'],
  ['防窥膜', 'cause:privacy-film'],
  ['套现', 'symptom:topics.other-matter.b'],
  ['证件过期', 'cause:documents-expired'],
  // In English.
  ['Huabei', 'symptom:huabei'],
  ['invalid merchant', 'symptom:invalid-merchant'],
  ['invalid mechant', 'symptom:invalid-merchant'],
  ['doesnt scan', 'symptom:not-read'],
  ['screenshot', 'cause:code-screenshot'],
  ['screnshot', 'cause:code-screenshot'],
  ['glare', 'cause:window-glare'],
  ['privacy film', 'cause:privacy-film'],
  ['customer says paid', 'symptom:says-paid'],
  ['used to work', 'symptom:suddenly-off'],
  // By pinyin initials.
  ['hb', 'symptom:huabei'],
  ['wxsh', 'symptom:invalid-merchant'],
  ['smsb', 'symptom:not-read'],
  ['jycs', 'card-68'],
  ['yebz', 'wechat-notenough'],
  ['zdwdj', 'card-97'],
  ['hbybl', 'symptom:huabei'],
]

test.each(FIRST)('“%s” finds %s first', (typed, first) => {
  expect(ids(typed)[0]).toBe(first)
})

test('“wxsh” and “无效商户” find the code 03 too', () => {
  expect(ids('wxsh')).toContain('card-03')
  expect(ids('无效商户')).toContain('card-03')
})

test('“余额不足” finds the card code and the scan codes, each with its table', () => {
  const found = find('余额不足').flatMap(({ table }) => table ?? [])
  expect(new Set(found)).toEqual(new Set(['card', 'alipay', 'wechat']))
})

describe('a code of up to four characters', () => {
  const short = places.flatMap(({ id, forms = [] }) =>
    forms.filter((form) => form.length <= 4).map((form) => ({ id, form })),
  )
  const characters = [...'0123456789abcdefghijklmnopqrstuvwxyz']
  const codesFound = (typed: string) => find(typed).filter(({ kind }) => kind === 'code')

  test('is found first by exactly its characters, and no other code with it', () => {
    expect(short.length).toBeGreaterThan(100)
    for (const { id, form } of short)
      for (const typed of [form, form.toUpperCase(), ` ${form} `])
        expect(
          find(typed)
            .filter(({ kind }) => kind === 'code')
            .map((code) => code.id),
          typed,
        ).toEqual([id])
  })

  test('is never found by one character more, less or other, nor by two changed places', () => {
    const known = new Set(short.map(({ form }) => form))
    const near = (form: string) => [
      ...[...form].flatMap((_, i) => [
        form.slice(0, i) + form.slice(i + 1),
        ...characters.map((other) => form.slice(0, i) + other + form.slice(i + 1)),
        ...characters.map((other) => form.slice(0, i) + other + form.slice(i)),
      ]),
      ...characters.map((other) => form + other),
      form.length === 2 ? `${form[1]}${form[0]}` : form,
    ]
    for (const { form, id } of short)
      for (const typed of near(form))
        if (!known.has(typed) && typed.length <= 4)
          expect(
            codesFound(typed).map((code) => code.id),
            typed,
          ).not.toContain(id)
  })

  test('68 never finds 58, 03 never A3; nor do words beside the number', () => {
    for (const typed of ['68', '58', '03', 'A3', '3', '6', '86', '680'])
      expect(codesFound(typed).every(({ forms }) => forms?.includes(typed.toLowerCase()))).toBe(
        true,
      )
    expect(codesFound('58 交易超时')).toEqual([])
    expect(codesFound('68 交易超时').map(({ id }) => id)).toEqual(['card-68'])
  })

  test('no two characters, and nothing with a digit up to four, finds a code it isn’t', () => {
    const pairs = characters.flatMap((a) => [a, ...characters.map((b) => a + b)])
    const numbers = Array.from({ length: 1000 }, (_, i) => [`${i}`.padStart(3, '0'), `${i + 1000}`])
    for (const typed of [...pairs, ...numbers.flat()])
      for (const { forms, id } of codesFound(typed))
        expect(forms, `${typed} found ${id}`).toContain(typed)
  })
})

test('a number of a long code is never forgiven: 10000 has been paid, 10003 has not', () => {
  expect(ids('10000')).toEqual(['alipay-10000'])
  expect(ids('10003')).toEqual(['alipay-10003'])
  expect(ids('BBS00000')).toEqual(['lakala-bbs00000'])
  expect(ids('BBS10000')).toEqual(['lakala-bbs10000'])
  for (const typed of ['10001', '1000', 'BBS00001', '00010']) expect(ids(typed)).toEqual([])
})

test('anything may be typed', () => {
  for (const typed of [
    '',
    ' ',
    '\u0000',
    '<script>',
    '%',
    '__proto__',
    'constructor',
    '💥',
    '('.repeat(500),
    '无'.repeat(500),
    "a'b",
    '的',
    'the',
    '-',
    '.',
    'ACQ.',
  ])
    expect(() => find(typed)).not.toThrow()
  expect(ids('xyzzy')).toEqual([])
})
