package cn.qianhu.desk.bulletin;

import cn.qianhu.desk.document.Chapter;

/** One chapter of the bulletin. */
interface Part {

  Chapter chapter(Month month);
}
