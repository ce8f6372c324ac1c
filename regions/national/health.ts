import type { Option } from '../../core/form.ts'
import { wordsUnder } from './words.ts'

/** A branch named as it reads, with its leaves; two branches may have leaves of one name. */
const branch = (name: string, leaves: string): Option[] => [
  { value: name, label: name },
  ...wordsUnder(name, leaves).map((leaf) => ({ ...leaf, value: `${name}/${leaf.value}` })),
]

/** 医师执业类别 and 执业范围: 关于医师执业注册中执业范围的暂行规定（卫医发〔2001〕169号）, with what was added to it since. */
export const practiceScopes: Option[] = [
  ...branch(
    '临床类别',
    `内科专业 外科专业 妇产科专业 儿科专业 眼耳鼻咽喉科专业 皮肤病与性病专业 精神卫生专业 职业病专业 医学影像和放射治疗专业
    医学检验、病理专业 全科医学专业 急救医学专业 康复医学专业 预防保健专业 特种医学与军事医学专业 计划生育技术服务专业
    省级以上卫生行政部门规定的其他专业`,
  ),
  ...branch('口腔类别', '口腔专业 省级以上卫生行政部门规定的其他专业'),
  ...branch('公共卫生类别', '公共卫生类别专业 省级以上卫生行政部门规定的其他专业'),
  ...branch(
    '中医类别',
    '中医专业 中西医结合专业 蒙医专业 藏医专业 维医专业 傣医专业 全科医学专业 省级以上卫生行政部门规定的其他专业',
  ),
]

/** Specialties of the senior examinations in health, by the groups in which they are announced. The leaf is its own word. */
export const healthSpecialties: Option[] = [
  ...group(
    '内科',
    '普通内科 心血管内科 呼吸内科 消化内科 肾内科 神经内科 内分泌 血液病 结核病 传染病 风湿与临床免疫 职业病 老年医学',
  ),
  ...group('外科', '普通外科 骨外科 胸心外科 神经外科 泌尿外科 烧伤外科 整形外科 小儿外科'),
  ...group('妇产科与儿科', '妇产科 小儿内科 妇女保健 儿童保健 计划生育'),
  ...group('口腔', '口腔医学 口腔内科 口腔颌面外科 口腔修复 口腔正畸'),
  ...group(
    '其他临床',
    `眼科 耳鼻喉（头颈外科） 皮肤与性病 精神病 肿瘤内科 肿瘤外科 放射肿瘤治疗学 急诊医学 重症医学 麻醉学 疼痛学 康复医学
    全科医学 病理学 放射医学 核医学 超声医学 临床医学检验 输血医学`,
  ),
  ...group(
    '中医与中西医结合',
    `中医内科 中医外科 中医妇科 中医儿科 中医骨伤科 中医皮肤科 中医肛肠科 中医眼科 中医耳鼻喉科 针灸 推拿 中医全科
    中西医结合内科 中西医结合外科 中西医结合妇科 中西医结合儿科 中西医结合骨科`,
  ),
  ...group(
    '公共卫生',
    `传染性疾病控制 慢性非传染性疾病控制 寄生虫病控制 地方病控制 环境卫生 职业卫生 营养与食品卫生 学校卫生与儿少卫生 放射卫生
    卫生毒理 健康教育与健康促进 卫生管理`,
  ),
  ...group('药学', '医院药学 临床药学 中药学 药物分析'),
  ...group('护理', '护理学 内科护理 外科护理 妇产科护理 儿科护理 急诊护理 重症护理 社区护理 中医护理 口腔护理 助产'),
  ...group(
    '医学技术',
    `临床医学检验技术 病理学技术 放射医学技术 超声医学技术 核医学技术 康复医学治疗技术 心理治疗 心电图技术 脑电图技术
    口腔医学技术 输血技术 消毒技术 理化检验技术 微生物检验技术 病媒生物控制技术 病案信息技术`,
  ),
]

function group(name: string, leaves: string): Option[] {
  return [{ value: `${name}类`, label: name }, ...wordsUnder(`${name}类`, leaves)]
}
