package cn.qianhu.desk.api;

import cn.qianhu.web.access.Role;

/** Who looks at the desk. */
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

  /** Whether something that is meant for another audience may be seen. */
  boolean maySee(Audience meantFor) {
    return this == CENTRE || meantFor == PUBLIC;
  }
}
