import type { Language } from "@impaye/shared/schema/language";

import { usePageText } from "../locales/use-page-text.ts";
import { Loading } from "../style/loading.tsx";
import { ProblemNotice } from "../style/problem-notice.tsx";
import { useRead } from "../style/use-read.ts";
import type { OptionsDeps } from "./options.tsx";
import { PolicyForm } from "./policy-form.tsx";
import { ProfileForm } from "./profile-form.tsx";

interface ProfileSectionProps {
  deps: OptionsDeps;
  signedIn: boolean;
  language: Language;
}

/** Who the creditor is, and how they remind; it can be filled in once an account is there. */
export const ProfileSection = ({ deps, signedIn, language }: ProfileSectionProps) => {
  const t = usePageText();
  const { answer: profile, again } = useRead(() => deps.backend.profile(), signedIn);
  return (
    <>
      <section class="stack" aria-labelledby="profile-title">
        <h2 id="profile-title">{t.options.profile.title}</h2>
        {!signedIn ? (
          <p class="soft">{t.options.profile.needsAccount}</p>
        ) : profile === null ? (
          <Loading />
        ) : profile.ok ? (
          <ProfileForm deps={deps} first={profile.value} language={language} />
        ) : (
          <ProblemNotice problem={profile.problem} onRetry={again} />
        )}
      </section>
      {profile?.ok && (
        <section class="stack" aria-labelledby="policy-title">
          <h2 id="policy-title">{t.options.policy.title}</h2>
          <PolicyForm deps={deps} first={profile.value} />
        </section>
      )}
    </>
  );
};
