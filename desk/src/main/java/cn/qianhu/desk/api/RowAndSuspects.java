package cn.qianhu.desk.api;

import cn.qianhu.audit.suspect.RowSuspects;

/** A row of results, and the suspect reports that its figures contain as it is answered. */
record RowAndSuspects<R>(R row, RowSuspects suspects) {}
