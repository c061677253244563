package cn.qianhu.web.access;

/** Roles of keys: what their holder may do. */
public enum Role {
  /** Reports for one enterprise, and sees what became of its reports. */
  ENTERPRISE,
  /** Reports for all, keeps the directory and the quota commands, and sees every receipt. */
  CENTRE,
  /** Sees at the desk all that the centre sees, and reports nothing. */
  AUDITOR,
  /** Sees at the desk what may be published: nothing that reveals a single enterprise. */
  PUBLIC;

  /** Whether holders of the role may report. */
  public boolean reports() {
    return this == ENTERPRISE || this == CENTRE;
  }
}
