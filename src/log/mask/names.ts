/** Frequent Chinese surnames that seldom begin an ordinary word of school talk, and those that do (see ORDINARY). */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺'.split(
    '',
  ),
);
const DOUBLE = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '端木',
  '司徒',
  '南宫',
  '呼延',
  '长孙',
  '宇文',
];

/** Ordinary words that begin like a name; a candidate that begins with one of them is no name. */
const ORDINARY = new Set(
  (
    '任何 任务 任课 周一 周二 周三 周四 周五 周六 周日 周天 周末 周内 周围 周期 周记 周知 周边 高年 高中 高一 高二 高三 高兴 高效 高度 高级 高考 高质 ' +
    '方便 方法 方面 方式 方向 方案 安排 安全 安静 安心 安装 安抚 许多 许可 谢谢 谢绝 关心 关注 关于 关系 关键 关爱 关闭 万一 万分 万名 万众 江苏 金牌 金额 金色 金秋 ' +
    '马上 马路 马虎 于是 余下 左右 文明 文具 文件 文章 文字 文化 文科 文言 文本 时间 时候 时长 时刻 时代 时事 成绩 成语 成功 成为 成长 成立 成员 全体 全部 全班 全校 全家 ' +
    '全员 全国 全对 全做 全程 全面 全都 单元 单词 单独 单位 单项 单子 和平 和谐 和家 和孩 应该 应当 应用 应急 明天 明早 明日 明确 明晚 明年 明白 原则 原因 原文 原来 原创 ' +
    '计算 计划 计时 练习 练字 练口 练笔 练写 习题 习惯 习字 习作 连线 连续 连接 商量 商店 项目 费用 边读 边写 边听 来校 来回 来自 来接 来信 保持 保证 保护 保管 保存 ' +
    '都要 都会 都没 都有 都可 解决 解题 解答 解释 强调 强制 强化 查看 查收 查阅 查漏 查找 查询 包括 包含 包书 包装 位置 位家 位老 席位 游戏 游泳 游览 阳光 盛开 齐读 齐心 ' +
    '管理 管好 路上 路队 路途 常规 常见 常识 常用 温馨 温习 温度 严格 严禁 严肃 严重 易错 易混 易忘 段落 段考 雷雨 龙头 白天 白色 白纸 康复 毛笔 史地 田字 田格 石头 ' +
    '白板 房间 车辆 车站 华罗 童话 童年 童谣 纪律 纪念 章节 季度 夏天 夏季 夏令 冷空 花样 花费 花时 花朵 商讨 宁静 舒适 申请 申报 毕业 尤其 简单 简笔 简介 简答 封面 封闭 ' +
    '乐读 乐于 乐学 乐队 官方 台词 银行 木工 古诗 古文 古代 米字 景点 符合 符号 党员 党课 盖章 盖上 宫格 井盖 谈话 谈心 迟到 蓝色 蓝天 黄色 黄河 黄昏 林业 唐诗 宋词 元旦 ' +
    '戴好 戴口 戴红 戴上 汤圆 柳树 梅花 兰花 牛奶 马克 熊猫 叶子 程度 程序 陆续 金属 钱包 钱款 何时 何地 何种 何处 何况 江河 江南 孔子 孟子 董事 曾经 曾国 易拉 贺卡 施工 ' +
    '洪水 洪涝 原价 柯基 米饭 温水 商业 石头 全套 顾虑 牛顿 保洁 蓝皮 黄冈 郝写 单科 高二 陶泥 衣柜 雷阵 路过 解放 有余 陶艺 陶瓷 武术 武汉 武器 庞大 季节 鲁迅 伍佰 韦编 焦点 岳阳 辛苦 庄重 祝福 祝贺 祝大 祝各 祝孩 祝您 祝愿 祝你 谷物 卜卦 凌晨 舒服 欧洲 曲目 曲线 卫生 屈原 甘肃 ' +
    '薄弱 司机 宫殿 桑叶 明显 扬州 扬琴 沙坑 伏案 习近 和书 和作 和同 和老 和妈 和爸 和朋 和语 和数 和英 应试 保安 保险 保留 原件 扬帆 莫名 顾问 石墨 康乐 万里 夏日'
  ).split(' '),
);

/** Words after which nobody is meant by name. */
export const KIN =
  '(?:的)?(?:妈妈|爸爸|妈咪|家长|爷爷|奶奶|外公|外婆|姥姥|姥爷|妈|爸|母亲|父亲|姐姐|哥哥|叔叔|阿姨|监护人)';
export const PUPIL = '(?:小朋友|同学|宝贝|宝宝|小同学)';

/** Length of the surname that `text` begins with, 0 if none. */
export function surnameLength(text: string): number {
  if (DOUBLE.includes(text.slice(0, 2))) return 2;
  return SURNAMES.has(text.charAt(0)) ? 1 : 0;
}

const GIVEN_NEVER =
  /[的了是在不没有要会就也都还又请把被让给从向对到时后前个们这那家老学班组天年月日号点分页遍题课本上下妈爸爷奶]/;

/** Whether a run of Chinese characters reads as a full personal name. */
export function looksLikeName(text: string): boolean {
  const surname = surnameLength(text);
  const given = text.slice(surname);
  if (surname === 0 || given.length < 1 || given.length > 2 || !/^[\u4e00-\u9fff]+$/.test(given)) return false;
  return !ORDINARY.has(text.slice(0, 2)) && !GIVEN_NEVER.test(given);
}

/** `张小宇` becomes `张某某`: the surname stays, as courts print it. Same length, so spans keep their place. */
export function maskedName(name: string): string {
  const surname = surnameLength(name);
  const keep = surname < name.length ? surname : 0;
  return name.slice(0, keep) + '某'.repeat(name.length - keep);
}
