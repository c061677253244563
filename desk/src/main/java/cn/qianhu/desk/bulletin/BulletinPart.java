package cn.qianhu.desk.bulletin;

import cn.qianhu.desk.document.Chapter;

/** One chapter of the bulletin. */
interface BulletinPart {

  Chapter chapter(BulletinMonth bulletinMonth);
}
