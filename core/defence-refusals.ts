import type { Sentence } from './sentence.ts'

/** Why a defence is not arranged so: said on the screen that corrects one, and in the file of rows that were not imported. */
export const defenceRefusals = {
  'defence-after-review': '评审结果已登记，答辩安排不能再更改',
  'defence-before-receipt': '评委会还没有接收该申报，请先接收再安排答辩',
  'defence-day-unreadable': '答辩日期不能识别或不存在，请写成 2026-05-20',
  'defence-ends-before-it-begins': '答辩结束时间须晚于开始时间',
  'defence-past': '答辩时间已经过去，请改为以后的时间',
  'defence-time-unreadable': '答辩时间不能识别，请按 24 小时制写成 09:00-09:30',
  'defence-too-far': '答辩日期在一年以后，请检查',
  'exempted-from-interview': '此人已获准免面试，不需要安排',
  'no-defence-arranged': '没有生效的答辩安排，可能已被取消，请刷新查看',
  'no-defences-here': '本地区没有答辩安排',
  'no-such-time': '时间不存在，请按 24 小时制填写，如 09:30',
  'nobody-at-committee': '本单位组建的评委会没有此人的申报，请核对身份证号',
  'person-twice-in-file': ({ lines }) => `同一人在文件中出现多次（第 ${lines} 行），请只保留一行`,
  'place-taken': ({ time }) => `该地点 ${time} 已安排他人答辩，请换一个时间或地点`,
  'place-taken-in-file': ({ line, time }) => `与第 ${line} 行（${time}）的地点和时间重叠`,
} satisfies Record<string, Sentence>
