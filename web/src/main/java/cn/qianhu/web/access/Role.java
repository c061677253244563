package cn.qianhu.web.access;

/** What the holder of a key may do. */
public enum Role {
  /** Reports for one enterprise, and sees what became of its reports. */
  ENTERPRISE,
  /** Reports for all, keeps the directory and the quota commands, and sees every receipt. */
  CENTRE,
  /** Sees at the desk all that the centre sees, and reports nothing. */
  AUDITOR,
  /** Sees at the desk what may be published: nothing that reveals a single enterprise. */
  PUBLIC;

  /** Whether its holder reports at all. */
  public boolean reports() {
    return this == ENTERPRISE || this == CENTRE;
  }
}
