/** The tables that are shipped with the service; each says in its head where its figures were read and when. */
@NullMarked
package dev.aloi.carbon.facts;

import org.jspecify.annotations.NullMarked;
