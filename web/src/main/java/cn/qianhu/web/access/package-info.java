/** Who may report what over HTTP: keys, kept hashed, and those who hold them. */
package cn.qianhu.web.access;
