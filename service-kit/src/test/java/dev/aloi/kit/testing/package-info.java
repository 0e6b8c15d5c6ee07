/** What the tests of every service share: the real infrastructure, and the rules of the architecture. */
@NullMarked
package dev.aloi.kit.testing;

import org.jspecify.annotations.NullMarked;
