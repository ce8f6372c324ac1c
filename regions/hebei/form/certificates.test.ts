import { describe, expect, it } from 'vitest'
import type { Changes } from '../../testing/changes.ts'
import { complaints, fieldOf, file, sectionOf, shownFields, type Who } from './testing.ts'

const certificate = (ground: string) => ({
  id: 'one',
  ground,
  name: '证书',
  number: '1',
  gainedOn: '2015-01-01',
  certificate: [file()],
})

describe('证书', () => {
  it('wants two certificates of a title gained by a change of series, else one [HE-APPL-22]', () => {
    expect(complaints('engineer', { 'titleCertificate.certificate': undefined })).toEqual([
      'titleCertificate.certificate missing',
    ])
    const changed = { 'titleCertificate.bySeriesChange': true, 'titleCertificate.formerTitle': '助理馆员' }
    expect(complaints('engineer', changed)).toEqual(['titleCertificate.formerCertificate missing'])
    const both = { ...changed, 'titleCertificate.formerCertificate': [file()] }
    expect(complaints('engineer', both)).toEqual([])
    expect(complaints('engineer', { ...both, 'titleCertificate.formerTitle': undefined })).toEqual([
      'titleCertificate.formerTitle missing',
    ])
    expect(complaints('engineer', { 'present.holdsTitle': false, titleCertificate: undefined })).toEqual([])
  })
  it('keeps 以考代评合格证书 for those who have one [HE-APPL-23]', () => {
    expect(sectionOf('examCertificates').heading).toBe('以考代评合格证书')
    expect(complaints('engineer', { examCertificates: [] })).toEqual([])
    expect(complaints('engineer', { examCertificates: [{ id: 'one' }] })).toEqual(
      ['name', 'number', 'level', 'gainedOn', 'certificate'].map((field) => `examCertificates.0.${field} missing`),
    )
  })
  it('wants the exam certificate and its attachment where exam and review go together [HE-APPL-24]', () => {
    expect(complaints('accountant', { examResults: [] })).toEqual(['examResults too-few-rows'])
    expect(complaints('accountant', { 'examResults.0.certificate': undefined })).toEqual([
      'examResults.0.certificate missing',
    ])
    expect(complaints('engineer', { examResults: [] })).toEqual([])
  })
  it('wants 其他证书 of health and licensed trades, skilled workers and by correspondence [HE-APPL-25]', () => {
    const none = { otherCertificates: [] }
    expect(complaints('doctor', none)).toContain('otherCertificates too-few-rows')
    expect(complaints('teacher', none)).toContain('otherCertificates too-few-rows')
    expect(complaints('teacher', { 'otherCertificates.0.certificate': undefined })).toEqual([
      'otherCertificates.0.certificate missing',
    ])
    expect(complaints('engineer', none)).toEqual([])
    const skilled = { 'declaration.way': 'skilled-worker' }
    expect(complaints('engineer', { ...none, ...skilled })).toContain('otherCertificates too-few-rows')
    expect(complaints('engineer', { otherCertificates: [certificate('skill')], ...skilled })).toEqual([])
    const corresponding = { 'declaration.byCorrespondence': true }
    expect(complaints('engineer', { ...none, ...corresponding })).toContain('otherCertificates too-few-rows')
    expect(complaints('engineer', { otherCertificates: [certificate('correspondence')], ...corresponding })).toEqual([])
  })
  it('wants the very certificate that the case is about [HE-APPL-25]', () => {
    const other = { otherCertificates: [certificate('other')], 'otherMaterials.practiceLicence': [file()] }
    expect(complaints('doctor', other)).toEqual(['otherCertificates 卫生类申报人员须填写执业（从业）资格证书'])
    expect(complaints('engineer', { ...other, 'declaration.way': 'skilled-worker' })).toEqual([
      'otherCertificates 高技能人才申报须填写职业技能等级（高技能人才）证书',
    ])
    expect(complaints('engineer', other)).toEqual([])
  })
  it('lets a professional qualification be the ground, by the catalogue of correspondence [HE-APPL-58]', () => {
    expect(fieldOf('declaration', 'byCorrespondence').label).toContain('《河北省专业技术类职业资格和职称对应目录》')
    const other = { otherCertificates: [certificate('other')], 'declaration.byCorrespondence': true }
    expect(complaints('engineer', other)).toEqual(['otherCertificates 按照对应目录申报须填写目录所列职业资格证书'])
    expect(complaints('engineer', { ...other, 'declaration.byCorrespondence': false })).toEqual([])
  })
  it('wants proof of appointment by the kind of employment, in several files [HE-APPL-26]', () => {
    const employed = (employment: string, changes: Changes = {}, who: Who = 'doctor') =>
      complaints(who, {
        appointment: { employment, appointedOn: '2020-01-01' },
        ...changes,
      })
    expect(employed('regular')).toEqual(['appointment.postRecords missing'])
    expect(employed('contract')).toEqual(['appointment.appointmentLetter missing'])
    expect(shownFields('doctor', 'appointment')).not.toContain('otherProof')
    expect(shownFields('doctor', 'appointment', { 'appointment.employment': 'other' })).toContain('otherProof')
    expect(employed('company')).toEqual(['appointment.appointmentLetter missing'])
    expect(employed('regular', { 'appointment.postRecords': [file(), file(), file()] })).toEqual([])
    expect(employed('', { 'present.holdsTitle': false })).toEqual([])
    expect(fieldOf('appointment', 'postRecords').hint).toContain('连续')
  })
  it('shows the shared insurance record, and wants proof where there is none [HE-APPL-27]', () => {
    const none = { 'socialInsurance.proof': undefined }
    expect(complaints('teacher', none)).toEqual(['socialInsurance.proof missing'])
    expect(complaints('teacher', none, { socialInsurance: true })).toEqual([])
    expect(shownFields('teacher', 'socialInsurance')).toEqual(['finding', 'proof'])
    expect(shownFields('teacher', 'socialInsurance', {}, { socialInsurance: true })).toContain('record')
    expect(fieldOf('socialInsurance', 'record')).toMatchObject({ kind: 'derived', from: '$socialInsuranceRecord' })
  })
  it('shows whether half a year without a gap was paid by the unit, and judges nobody by it [HE-APPL-28]', () => {
    expect(fieldOf('socialInsurance', 'finding')).toMatchObject({ kind: 'derived', from: '$socialInsuranceFinding' })
    expect(complaints('teacher', {}, { socialInsurance: true, socialInsuranceFinding: '不符合' })).toEqual([])
    expect(sectionOf('socialInsurance').hint).toContain('连续半年以上参保，社保缴纳单位与工作单位一致')
  })
  it('has slots for licence, continuing education and anything else, the licence where the trade asks [HE-APPL-29]', () => {
    expect(sectionOf('otherMaterials').fields.map(({ label }) => label)).toEqual([
      '从业资格证',
      '继续教育证明材料',
      '其他',
    ])
    expect(shownFields('doctor', 'otherMaterials')).not.toContain('training')
    expect(shownFields('teacher', 'otherMaterials')).toContain('training')
    const elsewhere = { otherCertificates: [certificate('other')] }
    expect(complaints('teacher', elsewhere)).toEqual(['otherMaterials.practiceLicence missing'])
    expect(complaints('teacher', { ...elsewhere, 'otherMaterials.practiceLicence': [file()] })).toEqual([])
    expect(complaints('teacher', { otherCertificates: [certificate('licence')] })).toEqual([])
    expect(complaints('engineer', elsewhere)).toEqual([])
  })
})
