import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTexts } from '../../src/build/readContent.ts'
import { validateContent } from '../../src/build/validateContent.ts'
import { tree as siteTree } from '../../src/content/tree.ts'
import { codeKey } from '../../src/engine/textKeys.ts'
import type { Code } from '../../src/engine/tree.ts'
import { texts as english } from '../../src/i18n/en.ts'
import { texts as chinese } from '../../src/i18n/zhCN.ts'

const root = join(import.meta.dirname, '../..')
const { content } = validateContent(root, '2026-11-22')
const codes = Object.entries(content?.tree.codes ?? {})
const zh = readTexts(join(root, 'locales/zh-CN'), 'zh-CN').texts.texts
const en = readTexts(join(root, 'locales/en'), 'en').texts.texts
const words = (text: string) => text.trim().split(/\s+/)

/** Every code of the tables the content was written from: one that goes missing is missed here. */
const KNOWN: Readonly<Record<Code['table'], readonly string[]>> = {
  card: words(`
    00 01 02 03 04 05 06 07 09 10 11 12 13 14 15 19 20 21 22 23 25 30 31 33 34 35 36 37 38 39 40 41
    42 43 44 45 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 75 77 79 90 91 92 93 94 95 96
    97 98 99 A0 A1 A2 A3 A4 A5 A6 A7 A8 B1 C0 C1 D1 D2 D3 D4 D5 D6 D7 D8 D9 DA DB DC F1 F2 F3 F4 F5
    N1 OT P1 Y1 Y3 Z1 Z3`),
  alipay: words(`
    10000 10003 20000 40004 ACQ.SYSTEM_ERROR aop.unknow-error isp.unknow-error
    ACQ.PAYMENT_AUTH_CODE_INVALID SOUNDWAVE_PARSER_FAIL ACQ.PAYMENT_FAIL
    ACQ.PULL_MOBILE_CASHIER_FAIL ACQ.BUYER_BALANCE_NOT_ENOUGH
    ACQ.BUYER_BANKCARD_BALANCE_NOT_ENOUGH ACQ.NO_PAYMENT_INSTRUMENTS_AVAILABLE
    ACQ.ERROR_BALANCE_PAYMENT_DISABLE ACQ.USER_FACE_PAYMENT_SWITCH_OFF ACQ.MOBILE_PAYMENT_SWITCH_OFF
    ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR ACQ.BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR
    ACQ.BUYER_ENABLE_STATUS_FORBID ACQ.BUYER_NOT_EXIST ACQ.NOT_CERTIFIED_USER
    ACQ.ERROR_BUYER_CERTIFY_LEVEL_LIMIT ACQ.BUYER_SELLER_EQUAL ACQ.PAYMENT_REQUEST_HAS_RISK
    ACQ.BEYOND_PAY_RESTRICTION ACQ.BEYOND_PER_RECEIPT_SINGLE_RESTRICTION
    ACQ.BEYOND_PER_RECEIPT_DAY_RESTRICTION ACQ.BEYOND_PER_RECEIPT_RESTRICTION
    ACQ.MERCHANT_PERM_RECEIPT_SINGLE_LIMIT ACQ.MERCHANT_PERM_RECEIPT_DAY_LIMIT
    ACQ.MERCHANT_PERM_RECEIPT_SUSPEND_LIMIT ACQ.PRODUCT_AMOUNT_LIMIT_ERROR ACQ.TOTAL_FEE_EXCEED
    ACQ.RESTRICTED_MERCHANT_INDUSTRY ACQ.ACCESS_FORBIDDEN ACQ.MERCHANT_AGREEMENT_NOT_EXIST
    ACQ.MERCHANT_AGREEMENT_INVALID ACQ.MERCHANT_STATUS_NOT_NORMAL ACQ.SELLER_BEEN_BLOCKED
    ACQ.SECONDARY_MERCHANT_STATUS_ERROR ACQ.SECONDARY_MERCHANT_ISV_PUNISH_INDIRECT
    ACQ.SECONDARY_MERCHANT_ID_INVALID ACQ.SECONDARY_MERCHANT_ID_BLANK
    ACQ.SECONDARY_MERCHANT_NOT_MATCH ACQ.SECONDARY_MERCHANT_ALIPAY_ACCOUNT_INVALID
    ACQ.SUB_MERCHANT_CREATE_FAIL ACQ.SUB_MERCHANT_TYPE_INVALID ACQ.INVALID_STORE_ID
    ACQ.TRADE_HAS_SUCCESS ACQ.TRADE_HAS_CLOSE ACQ.TRADE_BUYER_NOT_MATCH ACQ.CONTEXT_INCONSISTENT
    ACQ.EXIST_FORBIDDEN_WORD ACQ.PARTNER_ERROR ACQ.INVALID_PARAMETER isv.invalid-signature
    isv.insufficient-isv-permissions isv.missing-parameter ACQ.NOT_SUPPORT_PAYMENT_INST
    ACQ.SELLER_BALANCE_NOT_ENOUGH ACQ.TRADE_CANCEL_TIME_OUT`),
  wechat: words(`
    SYSTEMERROR BANKERROR USERPAYING AUTHCODEEXPIRE AUTH_CODE_ERROR AUTH_CODE_INVALID NOTENOUGH
    NOTSUPORTCARD ORDERPAID ORDERCLOSED ORDERREVERSED NOAUTH TRADE_ERROR OUT_TRADE_NO_USED`),
  lakala: words(`
    BBS00000 BBS10000 000100 000101 BBS11105 BBS11112 BBS11184 BBS16111 INIT CREATE SUCCESS FAIL
    DEAL UNKNOWN PART_REFUND REFUND`),
}

/** Printed where the customer may have paid already, with a dash or a wait in some tables. */
const UNKNOWN: Readonly<Record<Code['table'], readonly string[]>> = {
  card: words('09 22 25 64 68 94 96 98 A2 A4 A5 A6 C0'),
  alipay: words('10003 20000 ACQ.SYSTEM_ERROR aop.unknow-error isp.unknow-error'),
  wechat: words('SYSTEMERROR BANKERROR USERPAYING'),
  lakala: words('BBS10000 BBS11105 BBS11112 000100 000101 DEAL UNKNOWN'),
}

const PAID = words('00 11 Y1 Y3 10000 ACQ.TRADE_HAS_SUCCESS ORDERPAID BBS00000 SUCCESS')

const find = (table: string, form: string) =>
  codes.find(([, code]) => code.table === table && code.shown.includes(form))?.[1]

describe('the codes', () => {
  test.each(Object.entries(KNOWN))('of the table "%s" are all there', (table, forms) => {
    expect(forms.filter((form) => !find(table, form))).toEqual([])
  })

  test('and no other: a code nobody has looked up isn’t explained', () => {
    for (const [id, { table, shown }] of codes)
      expect(
        shown.some((form) => KNOWN[table].includes(form)),
        id,
      ).toBe(true)
  })

  test.each(Object.entries(UNKNOWN))('of "%s" whose result may be unknown', (table, forms) => {
    for (const form of forms) expect(find(table, form), form).toMatchObject({ unknownResult: true })
  })

  test('one that says paid is looked up, and nothing is charged again', () => {
    for (const form of PAID) {
      const code = codes.find(([, { shown }]) => shown.includes(form))?.[1]
      expect(code, form).toMatchObject({ again: 'never', begins: 'look-up-sale', implied: [] })
    }
  })

  test('of Alipay are found with and without the prefix', () => {
    for (const [id, { shown }] of codes)
      for (const form of shown)
        if (form.startsWith('ACQ.')) expect(shown, id).toContain(form.slice('ACQ.'.length))
  })
})

describe('a text that names a button names the one its page has', () => {
  const goOn = (texts: ReadonlyMap<string, string>) => `“${texts.get('ui.codes.goOn')}”`
  const begin = { 'zh-CN': /^点“/, en: /^(Choose|Tap|Press) “/ }

  test.each([['zh-CN', zh] as const, ['en', en] as const])(
    'in %s, in its own words',
    (language, texts) => {
      const naming = codes.filter(([id]) => begin[language].test(texts.get(codeKey.do(id)) ?? ''))
      expect(naming.length).toBeGreaterThan(5)
      for (const [id, code] of naming) {
        expect(texts.get(codeKey.do(id)), id).toContain(goOn(texts))
        // Where the result may be unknown the button leads to the look-up, and is called otherwise.
        expect(code.unknownResult, id).toBeUndefined()
      }
    },
  )

  test('in both languages, the same codes do', () => {
    const naming = (texts: ReadonlyMap<string, string>) =>
      codes.filter(([id]) => texts.get(codeKey.do(id))?.includes(goOn(texts))).map(([id]) => id)
    expect(naming(zh)).toEqual(naming(en))
  })
})

describe('a page about a code is only read', () => {
  test('what to do is never to scan, swipe, insert, try or take another method', () => {
    for (const [id] of codes) {
      const [chineseDo, englishDo] = [zh.get(codeKey.do(id)), en.get(codeKey.do(id))]
      expect(chineseDo, id).not.toMatch(
        /扫|刷|插|挥|重[试收付]|重新(?!签到|激活)|再[收付试]|换|收款|现金/,
      )
      expect(englishDo, id).not.toMatch(
        /\b(scan|swipe|insert|tap|retry|try|again|another|instead|cash|charge)\b(?! to pay before)/i,
      )
    }
  })

  test('an unknown result is looked up first, and nothing is charged meanwhile', () => {
    for (const [id, code] of codes) {
      if (!code.unknownResult) continue
      expect(zh.get(codeKey.do(id)), id).toMatch(/查|先看/)
      expect(en.get(codeKey.do(id)), id).toMatch(/look/i)
      expect(zh.get(codeKey.dont(id)), id).toMatch(/不要(再|.*收|照“重试”)/)
      expect(en.get(codeKey.dont(id)), id).toMatch(/do not (charge|follow “retry”)/i)
    }
  })

  test('where the terminal prints “retry”, the page says not to follow it', () => {
    for (const [id] of codes) {
      if (!/重试|再试|插卡/.test(zh.get(codeKey.text(id)) ?? '')) continue
      expect(zh.get(codeKey.dont(id)), id).toMatch(/^不要照/)
      expect(en.get(codeKey.dont(id)), id).toMatch(/^Do not follow/)
    }
  })
})

test('the start of the site carries neither the codes nor their texts', () => {
  expect(siteTree.codes).toBeUndefined()
  expect(Object.keys(chinese)).toContain('sources')
  expect(Object.keys(chinese)).not.toContain('codes')
  expect(Object.keys(english)).not.toContain('codes')
})
