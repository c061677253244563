/** Who is monitored: the directories of enterprises and projects as the desk looks things up. */
package cn.qianhu.audit.directory;
