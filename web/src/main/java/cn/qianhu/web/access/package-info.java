/**
 * Who may report or ask what over HTTP: keys, stored as hashes, and their holders. Come here for a
 * request that is answered with 401 or 403.
 */
package cn.qianhu.web.access;
