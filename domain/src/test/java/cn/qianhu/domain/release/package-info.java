/**
 * What releases wrote into stores and onto internal topics, kept byte by byte: every later release
 * reads it. How a release freezes its bytes: {@link cn.qianhu.domain.release.StateRelease}.
 */
package cn.qianhu.domain.release;
