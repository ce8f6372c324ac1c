import type { Criterion } from '../../../../core/plan-design.ts'

/** What most standards ask of the last three years. */
export const appraised: Criterion = {
  id: 'appraised',
  clause: '第六条第二款',
  says: '近三年年度考核均为合格以上',
  counts: [
    {
      kind: 'appraisals',
      where: [
        { field: 'result', oneOf: ['优秀', '合格'] },
        { field: 'year', withinYears: 3 },
      ],
    },
  ],
  in: 'appraisals',
  min: 3,
}

export const hours: Criterion = {
  id: 'hours',
  clause: '第七条',
  says: '近三年继续教育累计不少于 270 学时',
  counts: [{ kind: 'training', where: [{ field: 'year', withinYears: 3 }] }],
  in: 'training',
  min: 270,
  sum: 'hours',
}
