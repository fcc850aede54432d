/**
 * What every platform behind the port guarantees, as tests. An adapter passes it by implementing the interfaces
 * {@code ...Contract} in one test class, with a {@link io.headgate.platforms.contract.ContractSubject} that sets it up.
 */
@NullMarked
package io.headgate.platforms.contract;

import org.jspecify.annotations.NullMarked;
