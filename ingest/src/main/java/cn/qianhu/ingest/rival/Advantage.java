package cn.qianhu.ingest.rival;

/** The criteria by which one of two rows prevails, where all before it are equal. */
enum Advantage {
  LATER("报送时间较晚", "reported later"),
  REPORT_ID("报送时间相同，报表编号较大", "equal instant, greater report_id"),
  QUANTITY("报送时间相同，用量较大", "equal instant, greater quantity"),
  TEXTS(
      "报送时间等均相同，其余各列按文字比较较大", "equal in all that ranks, greater by the texts of the other columns"),
  BELOW("排在后面", "it stands behind");

  final String zh;
  final String en;

  Advantage(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }
}
