using System.Collections.Frozen;

namespace ClusterPortal.Tests.Outputs.LinkedData;

/// <summary>The types of schema.org that pages may use, each with the types above it and the properties it has itself. Source: the vocabulary of schema.org as schema-dts 2.1.0
/// has it (terms of schema.org are under CC BY-SA 3.0). Intangible and StructuredValue have no properties and are left out.</summary>
internal static class Vocabulary
{
    private const string Terms = """
        Article < CreativeWork: articleBody articleSection backstory pageEnd pageStart pagination speakable wordCount
        Audience < Thing: audienceType geographicArea
        BreadcrumbList < ItemList:
        Certification < CreativeWork: about auditDate certificationIdentification certificationRating certificationStatus datePublished expires hasMeasurement
          issuedBy logo validFrom validIn
        CivicStructure < Place: openingHours
        CollegeOrUniversity < EducationalOrganization:
        ContactPoint < Thing: areaServed availableLanguage contactOption contactType email faxNumber hoursAvailable productSupported serviceArea telephone
        Corporation < Organization: tickerSymbol
        Country < Place:
        CreativeWork < Thing: about abstract accessibilityAPI accessibilityControl accessibilityFeature accessibilityHazard accessibilitySummary accessMode
          accessModeSufficient accountablePerson acquireLicensePage aggregateRating alternativeHeadline archivedAt assesses associatedMedia audience audio
          author award awards character citation comment commentCount conditionsOfAccess contentLocation contentRating contentReferenceTime contributor
          copyrightHolder copyrightNotice copyrightYear correction countryOfOrigin creativeWorkStatus creator creditText dateCreated dateModified
          datePublished digitalSourceType discussionUrl displayLocation editEIDR editor educationalAlignment educationalLevel educationalUse encoding
          encodingFormat encodings exampleOfWork expires fileFormat funder funding genre hasPart headline inLanguage interactionStatistic interactivityType
          interpretedAsClaim isAccessibleForFree isBasedOn isBasedOnUrl isFamilyFriendly isPartOf keywords learningResourceType license locationCreated
          mainEntity maintainer material materialExtent mentions offers pattern position producer provider publication publisher publisherImprint
          publishingPrinciples recordedAt releasedEvent review reviews schemaVersion sdDatePublished sdLicense sdPublisher size sourceOrganization spatial
          spatialCoverage sponsor teaches temporal temporalCoverage text thumbnail thumbnailUrl timeRequired translationOfWork translator typicalAgeRange
          usageInfo version video wordCount workExample workTranslation
        DataDownload < MediaObject: measurementMethod measurementTechnique
        Dataset < CreativeWork: catalog datasetTimeInterval distribution includedDataCatalog includedInDataCatalog issn measurementMethod measurementTechnique
          variableMeasured variablesMeasured
        EducationalOrganization < Organization CivicStructure: alumni
        Event < Thing: about actor aggregateRating attendee attendees audience composer contributor director doorTime duration endDate eventAttendanceMode
          eventSchedule eventStatus funder funding hasParticipationOffer hasSponsorshipOffer inLanguage isAccessibleForFree keywords location
          maximumAttendeeCapacity maximumPhysicalAttendeeCapacity maximumVirtualAttendeeCapacity offers organizer performer performers previousStartDate
          recordedIn remainingAttendeeCapacity review sponsor startDate subEvent subEvents superEvent translator typicalAgeRange workFeatured workPerformed
        GovernmentOrganization < Organization:
        Hospital < CivicStructure MedicalOrganization LocalBusiness: availableService healthcareReportingData medicalSpecialty
        ImageObject < MediaObject: caption embeddedTextCaption exifData representativeOfPage
        ItemList < Thing: aggregateElement itemListElement itemListOrder numberOfItems
        JobPosting < Thing: applicantLocationRequirements applicationContact baseSalary benefits datePosted directApply educationRequirements
          eligibilityToWorkRequirement employerOverview employmentType employmentUnit estimatedSalary experienceInPlaceOfEducation experienceRequirements
          hiringOrganization incentiveCompensation incentives industry jobBenefits jobDuration jobImmediateStart jobLocation jobLocationType jobStartDate
          occupationalCategory physicalRequirement qualifications relevantOccupation responsibilities salaryCurrency securityClearanceRequirement
          sensoryRequirement skills specialCommitments title totalJobOpenings validThrough workHours
        ListItem < Thing: item nextItem position previousItem
        LocalBusiness < Place Organization: branchOf currenciesAccepted floorLevel openingHours paymentAccepted priceRange
        MediaObject < CreativeWork: associatedArticle bitrate contentSize contentUrl duration embedUrl encodesCreativeWork encodingFormat endTime height
          ineligibleRegion interpretedAsClaim playerType productionCompany regionsAllowed requiresSubscription sha256 startTime uploadDate width
        MedicalOrganization < Organization: healthPlanNetworkId isAcceptingNewPatients medicalSpecialty
        MonetaryAmount < Thing: currency maxValue minValue validFrom validThrough value
        NewsArticle < Article: dateline printColumn printEdition printPage printSection
        Offer < Thing: acceptedPaymentMethod additionalProperty addOn advanceBookingRequirement aggregateRating areaServed asin availability availabilityEnds
          availabilityStarts availableAtOrFrom availableDeliveryMethod businessFunction category checkoutPageURLTemplate deliveryLeadTime eligibleCustomerType
          eligibleDuration eligibleQuantity eligibleRegion eligibleTransactionVolume gtin gtin12 gtin13 gtin14 gtin8 hasAdultConsideration
          hasDigitalProductPassport hasGS1DigitalLink hasMeasurement hasMerchantReturnPolicy includesObject ineligibleRegion inventoryLevel isFamilyFriendly
          itemCondition itemOffered itemPopularity leaseLength mobileUrl mpn offeredBy price priceCurrency priceSpecification priceValidUntil review reviews
          seller serialNumber shippingDetails sku validForMemberTier validFrom validThrough warranty
        Organization < Thing: acceptedPaymentMethod actionableFeedbackPolicy address agentInteractionStatistic aggregateRating alumni areaServed
          authorizedRepresentative award awards brand companyRegistration contactPoint contactPoints correctionsPolicy department dissolutionDate
          diversityPolicy diversityStaffingReport duns email employee employees ethicsPolicy event events faxNumber founder founders foundingDate
          foundingLocation funder funding globalLocationNumber hasCertification hasCredential hasGS1DigitalLink hasMemberProgram hasMerchantReturnPolicy
          hasOfferCatalog hasPOS hasProductReturnPolicy hasShippingService interactionStatistic isicV4 iso6523Code keywords knowsAbout knowsLanguage
          legalAddress legalName legalRepresentative leiCode location logo makesOffer member memberOf members naics nonprofitStatus numberOfEmployees
          ownershipFundingInfo owns parentOrganization publishingPrinciples review reviews seeks serviceArea skills slogan sponsor subOrganization taxID
          telephone unnamedSourcesPolicy vatID
        OrganizationRole < Role: numberedPosition
        Periodical < CreativeWork: endDate issn startDate
        Person < Thing: additionalName address affiliation agentInteractionStatistic alumniOf award awards birthDate birthPlace brand callSign children
          colleague colleagues contactPoint contactPoints deathDate deathPlace duns email familyName faxNumber follows funder funding gender givenName
          globalLocationNumber hasCertification hasCredential hasOccupation hasOfferCatalog hasPOS height homeLocation honorificPrefix honorificSuffix
          interactionStatistic isicV4 jobTitle knows knowsAbout knowsLanguage lifeEvent makesOffer memberOf naics nationality netWorth owns parent parents
          performerIn pronouns publishingPrinciples relatedTo seeks sibling siblings skills sponsor spouse taxID telephone vatID weight workLocation worksFor
        Place < Thing: additionalProperty address aggregateRating amenityFeature branchCode containedIn containedInPlace containsPlace event events faxNumber
          geo geoContains geoCoveredBy geoCovers geoCrosses geoDisjoint geoEquals geoIntersects geoOverlaps geoTouches geoWithin globalLocationNumber
          hasCertification hasDriveThroughService hasGS1DigitalLink hasMap isAccessibleForFree isicV4 keywords latitude logo longitude map maps
          maximumAttendeeCapacity openingHoursSpecification photo photos publicAccess review reviews slogan smokingAllowed specialOpeningHoursSpecification
          telephone tourBookingPage
        PostalAddress < ContactPoint: addressCountry addressLocality addressRegion extendedAddress postalCode postOfficeBoxNumber streetAddress
        PropertyValue < Thing: maxValue measurementMethod measurementTechnique minValue propertyID unitCode unitText value valueGroup valueReference
        PublicationIssue < CreativeWork: issueNumber pageEnd pageStart pagination
        QuantitativeValue < Thing: additionalProperty maxValue minValue unitCode unitText value valueReference
        Report < Article: reportNumber
        ResearchOrganization < Organization:
        Role < Thing: endDate namedPosition roleName startDate
        Service < Thing: aggregateRating areaServed audience availableChannel award brand broker category hasCertification hasOfferCatalog hoursAvailable
          isRelatedTo isSimilarTo logo offers produces provider providerMobility review serviceArea serviceAudience serviceOutput serviceType slogan
          termsOfService
        ServiceChannel < Thing: availableLanguage processingTime providesService serviceLocation servicePhone servicePostalAddress serviceSmsNumber serviceUrl
        Thing: additionalType alternateName description disambiguatingDescription identifier image mainEntityOfPage name owner potentialAction sameAs
          subjectOf url
        VirtualLocation < Thing:
        WebSite < CreativeWork: issn
        """;

    private static readonly FrozenDictionary<string, (string[] Above, string[] Own)> Types = Terms.ReplaceLineEndings("\n").Replace("\n  ", " ", StringComparison.Ordinal).Split('\n').Select(Read).ToFrozenDictionary(t => t.Name, t => (t.Above, t.Own));

    public static bool Knows(string type) => Types.ContainsKey(type);

    /// <summary>Whether a type has a property, itself or from above. A role says again the property in whose place it stands.</summary>
    public static bool Has(string type, string property) =>
        Types.TryGetValue(type, out var known) && (known.Own.Contains(property) || known.Above.Any(a => Has(a, property)) || (type == "OrganizationRole" && property is "memberOf"));

    private static (string Name, string[] Above, string[] Own) Read(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var names = line[..colon].Split(" < ");
        return (names[0], names.Length > 1 ? names[1].Split(' ') : [], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
