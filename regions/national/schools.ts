import { words, wordsUnder } from './words.ts'

export const schoolStages = words('幼儿园 小学 初中 高中 特殊教育 教研与校外教育')

/** The curricula of 2022 for compulsory education and of 2017 (revised 2020) for senior schools, by stage. */
export const schoolSubjects = [
  ...wordsUnder('幼儿园', '学前教育'),
  ...wordsUnder(
    '小学',
    '语文 数学 外语 道德与法治 科学 信息科技 体育与健康 音乐 美术 艺术 劳动 书法 综合实践活动 心理健康教育',
  ),
  ...wordsUnder(
    '初中',
    '语文 数学 外语 道德与法治 历史 地理 物理 化学 生物学 科学 信息科技 体育与健康 音乐 美术 艺术 劳动 综合实践活动 心理健康教育',
  ),
  ...wordsUnder(
    '高中',
    '语文 数学 外语 思想政治 历史 地理 物理 化学 生物学 信息技术 通用技术 体育与健康 音乐 美术 艺术 劳动 综合实践活动 心理健康教育',
  ),
  ...wordsUnder('特殊教育', '培智教育 听障教育 视障教育 康复训练 资源教师'),
  ...wordsUnder('教研与校外教育', '教学研究 教育科研 电化教育 科技教育 艺术教育 体育教育 少先队活动'),
]
