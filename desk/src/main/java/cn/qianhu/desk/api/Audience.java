package cn.qianhu.desk.api;

import cn.qianhu.web.access.Role;

/** Audiences of the desk. */
public enum Audience {
  /** Sees everything. */
  CENTRE,
  /** Sees what may be published. An enterprise that shows its key here belongs to it. */
  PUBLIC;

  static Audience of(Role role) {
    return switch (role) {
      case CENTRE, AUDITOR -> CENTRE;
      case ENTERPRISE, PUBLIC -> PUBLIC;
    };
  }

  /** Whether the audience may see what is meant for another. */
  boolean maySee(Audience meantFor) {
    return this == CENTRE || meantFor == PUBLIC;
  }
}
