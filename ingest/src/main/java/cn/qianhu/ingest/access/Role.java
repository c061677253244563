package cn.qianhu.ingest.access;

/** What the holder of a key may do. */
public enum Role {
  /** Reports for one enterprise, and sees what became of its reports. */
  ENTERPRISE,
  /** Reports for all, keeps the directory and the quota commands, and sees every receipt. */
  CENTRE
}
