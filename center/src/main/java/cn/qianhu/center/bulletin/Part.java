package cn.qianhu.center.bulletin;

import cn.qianhu.center.document.Chapter;

/** One chapter of the bulletin. */
interface Part {

  Chapter chapter(Month month);
}
