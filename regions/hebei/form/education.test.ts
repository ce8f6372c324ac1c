import { describe, expect, it } from 'vitest'
import type { Changes } from '../../testing/changes.ts'
import { complaints, fieldOf, file, type Who } from './testing.ts'

const mainland = { 'education.0.registration': undefined, 'education.0.verificationCode': undefined }
const bare = { ...mainland, 'education.0.validUntil': undefined }

/** Of a degree of this origin and time, without any proof. */
const unproved = (origin: string, graduatedOn: string, changes: Changes = {}, who: Who = 'doctor') =>
  complaints(who, {
    ...bare,
    'education.0.higherEducationReport': undefined,
    'education.0.origin': origin,
    'education.0.enteredOn': '1990-09-01',
    'education.0.graduatedOn': graduatedOn,
    ...changes,
  })

const missing = (...fields: string[]) => fields.map((field) => `education.0.${field} missing`)
const registered = missing('registration', 'verificationCode', 'validUntil')

describe('学习资历', () => {
  it('has exactly one first and exactly one highest education [HE-APPL-14]', () => {
    const first = '有且只有一个“是否第一学历”选择“是”'
    const highest = '有且只有一个“是否最高学历”选择“是”'
    expect(complaints('teacher', { 'education.0.isFirst': false })).toEqual([`education.0.isFirst ${first}`])
    expect(complaints('teacher', { 'education.0.isHighest': false })).toEqual([`education.0.isHighest ${highest}`])
    expect(complaints('teacher', { education: [] })).toEqual(['education too-few-rows'])
    expect(complaints('engineer')).toEqual([])
    expect(complaints('engineer', { 'education.0.isFirst': true, 'education.1.isHighest': true })).toEqual([
      `education.1.isFirst ${first}`,
      `education.1.isHighest ${highest}`,
    ])
  })
  it('wants the proof of 学信网, made with six months, where there is one [HE-APPL-15]', () => {
    expect(complaints('teacher', { 'education.0.registration': undefined })).toEqual(missing('registration'))
    expect(fieldOf('education', 'registration').hint).toContain('6 个月')
    expect(unproved('foreign', '2010-07-01', { 'education.0.foreignCertificate': [file()] })).toEqual([])
  })
  it('wants the diploma, and further proof by origin and date [HE-APPL-16]', () => {
    expect(complaints('teacher', { 'education.0.diploma': undefined })).toEqual(missing('diploma'))
    expect(unproved('china', '2010-07-01')).toEqual(registered)
    expect(unproved('china', '1999-07-01')).toEqual(missing('higherEducationReport'))
    expect(unproved('other', '2010-07-01')).toEqual([])
  })
  it('wants a code of twelve letters or digits for degrees since 2002, valid until the period ends [HE-APPL-17]', () => {
    const code = (verificationCode: string) =>
      complaints('teacher', { 'education.0.verificationCode': verificationCode })
    expect(code('12345678901')).toEqual(['education.0.verificationCode wrong-length'])
    expect(code('1234567890123')).toEqual(['education.0.verificationCode wrong-length'])
    expect(code('ABCDEF123456')).toEqual([])
    expect(code('')).toEqual(missing('verificationCode'))
    expect(unproved('china', '2002-01-01')).toEqual(registered)
    const until = (validUntil: string) => complaints('teacher', { 'education.0.validUntil': validUntil })
    expect(until('2026-11-29')).toEqual(['education.0.validUntil 学信网验证码须在申报期结束前有效，请重新申请备案表'])
    expect(until('2026-11-30')).toEqual([])
  })
  it('wants the verification report for degrees of 2001 or before [HE-APPL-18]', () => {
    expect(unproved('china', '2001-12-31')).toEqual(missing('higherEducationReport'))
    expect(unproved('china', '2002-01-01')).not.toEqual(missing('higherEducationReport'))
  })
  it('wants the certificate of the service centre for foreign, Hong Kong, Macao and Taiwan degrees [HE-APPL-19]', () => {
    expect(unproved('foreign', '2010-07-01')).toEqual(missing('foreignCertificate'))
    expect(unproved('hong-kong-macao-taiwan', '2010-07-01')).toEqual(missing('hongKongMacaoTaiwanCertificate'))
  })
  it('wants the school record for party schools and secondary schools [HE-APPL-20]', () => {
    expect(unproved('party-school', '2010-07-01')).toEqual(missing('schoolRecord'))
    expect(unproved('secondary', '1995-07-01')).toEqual(missing('schoolRecord'))
  })
  it('wants the online query of technician schools since 2008, their record before [HE-APPL-21]', () => {
    expect(unproved('technician-school', '2009-07-01')).toEqual(missing('technicianQuery'))
    expect(unproved('technician-school', '2008-01-01')).toEqual(missing('technicianQuery'))
    expect(unproved('technician-school', '2007-12-31')).toEqual(missing('technicianRecord'))
  })
  it('does not let anybody leave school before entering it', () => {
    expect(complaints('teacher', { 'education.0.enteredOn': '2020-09-01' })).toEqual([
      'education.0.graduatedOn 毕业时间不能早于入学时间',
    ])
  })
})
