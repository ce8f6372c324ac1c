import { ownOpinionStages } from '../../../core/notice-opinion.ts'
import type { paths } from '../../api/schema.ts'
import { FileStrip } from '../../application/FileStrip.tsx'
import '../../opinion/opinion.css'

type One =
  paths['/api/{region}/committees/{id}/files']['get']['responses'][200]['content']['application/json']['files'][number]

/** 公示意见 of one person: where it is, and what it says once it has arrived. */
export const opinionColumn = {
  title: '公示意见',
  key: 'opinion',
  render: ({ opinion, name }: One) => {
    if (!opinion) return '—'
    const { said, stage } = opinion
    if (!said) return stages[stage] ?? '—'
    if (!said.objection) return '无异议'
    return (
      <div className="opinion-words">
        <p>有异议：{said.reason}</p>
        {said.files.length > 0 && <FileStrip files={said.files} label="异议证明" group={name} />}
        <p>
          {said.ruled
            ? `${said.ruled.upheld ? '异议成立' : '异议不成立'}：${said.ruled.reason}`
            : '等待授权管理单位处理'}
        </p>
      </div>
    )
  },
}

const stages: Readonly<Record<string, string>> = { ...ownOpinionStages, climbing: '逐级上报中', arrived: '已报到' }
