const POST =
  /\b(?:c[a-z]{1,2}o|s?vp|evp|chief|president|vice|chair|chairman|chairwoman|chairperson|director|manager|head|lead|leader|officer|treasurer|controller|secretary|minister|dean|engineer|architect|analyst|buyer|counsel|founder|supervisor|coordinator|administrator|consultant|accountant|purchaser)\b|(?:经理|經理|董事|书记|書記|助理|顾问|顧問|专员|專員|负责人|負責人|代表|会计|會計|秘书|秘書|主任|主管|总裁|總裁|总监|總監|采购|採購|[长長总總师師])$/iu;

/** Whether words end or stand like a job title: "Head of IT", "财务总监". Used only where a line may be read in two ways. */
export function soundsLikePost(words: string): boolean {
  return POST.test(words);
}

/** Whether words could be a whole Chinese name. */
export function isChineseName(words: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(words) && !soundsLikePost(words);
}

/** "TBD", "待定": nobody knows yet who. */
export function isOpen(words: string): boolean {
  return /^(?:[?？]+|tb[acd]|vacant|open|待定|未定|空缺|待查)$/iu.test(words);
}
